// SPDX-License-Identifier: Apache-2.0

/// Folds number words onto digits, so that "two sides" equals "2 sides".
enum NumberWords {
  private static let values: [(StaticString, StaticString)] = [
    ("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"), ("ten", "10"), ("eleven", "11"), ("twelve", "12"), ("thirteen", "13"), ("fourteen", "14"),
    ("fifteen", "15"), ("sixteen", "16"), ("seventeen", "17"), ("eighteen", "18"), ("nineteen", "19"), ("twenty", "20"),
    ("thirty", "30"), ("forty", "40"), ("fifty", "50"), ("sixty", "60"), ("seventy", "70"), ("eighty", "80"),
    ("ninety", "90"),
  ]

  private static let table: [UInt64: UInt64] = Dictionary(
    uniqueKeysWithValues: values.map { (FoldedHash(of: $0.0).value, FoldedHash(of: $0.1).value) }
  )

  /// The folded hash of the digits that a number word stands for.
  static func digits(for word: UInt64) -> UInt64? { table[word] }
}
