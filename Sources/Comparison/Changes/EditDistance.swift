// SPDX-License-Identifier: Apache-2.0

/// Distances between sequences of words.
enum EditDistance {
  /// Longer sequences are cut to this many words.
  static let longest = 400

  /// The least number of words to insert, delete or replace (Levenshtein, 1965).
  ///
  /// - Complexity: O(n m), at most ``longest`` squared.
  static func words(_ one: [UInt64], _ other: [UInt64]) -> Int {
    let one = one.prefix(longest)
    let other = Array(other.prefix(longest))
    var row = Array(0...other.count)
    for (index, word) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in other.indices {
        let above = row[column + 1]
        row[column + 1] = min(diagonal + (word == other[column] ? 0 : 1), above + 1, row[column] + 1)
        diagonal = above
      }
    }
    return row[other.count]
  }

  /// Whether one sequence is a contiguous run of another.
  static func isRun(_ part: [UInt64], of whole: [UInt64]) -> Bool {
    guard !part.isEmpty, part.count <= whole.count else { return false }
    for start in 0...whole.count - part.count where whole[start] == part[0] {
      if whole[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
