// SPDX-License-Identifier: Apache-2.0

/// How many hashes in a row are shared up to the last shared one.
struct SharedRow {
  private var last = -2
  private var length = 0

  /// The length with a further shared hash, by its number among the suspect's.
  mutating func extend(to number: Int) -> Int {
    length = number == last + 1 ? length + 1 : 1
    last = number
    return length
  }
}
