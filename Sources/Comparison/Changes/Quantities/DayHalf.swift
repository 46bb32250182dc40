// SPDX-License-Identifier: Apache-2.0

/// The halves of the day that clocks of twelve hours are read in: a.m. and p.m.
enum DayHalf {
  case morning, afternoon
}
