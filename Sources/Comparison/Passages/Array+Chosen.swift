// SPDX-License-Identifier: Apache-2.0

// Links are handed round by their numbers.

extension [Int32] {
  /// Those numbers that a condition holds for, in memory that is taken once.
  @inline(__always)
  func chosen(where isChosen: (Int32) -> Bool) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: count) { chosen, end in
      for number in self {
        chosen[end] = number
        end += isChosen(number) ? 1 : 0
      }
    }
  }
}
