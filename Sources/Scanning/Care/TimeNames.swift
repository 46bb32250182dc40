// SPDX-License-Identifier: Apache-2.0

/// The names of months and days that schedules are written with.
enum TimeNames {
  /// From January on.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  /// From Monday on.
  static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
