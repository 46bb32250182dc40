// SPDX-License-Identifier: Apache-2.0

/// Distances between sequences of words.
enum EditDistance {
  /// Longer sequences are cut to this many words.
  static let longest = 400

  /// The least number of words to insert, delete or replace (Levenshtein, 1965).
  ///
  /// - Complexity: O(n m), at most ``longest`` squared; equal beginnings and ends are free.
  static func words(_ one: ArraySlice<UInt64>, _ other: ArraySlice<UInt64>) -> Int {
    one.prefix(longest).withUnsafeBufferPointer { one in
      other.prefix(longest).withUnsafeBufferPointer { other in
        let shorter = min(one.count, other.count)
        var head = 0
        while head < shorter, one[head] == other[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, one[one.count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
        return unlike(
          UnsafeBufferPointer(rebasing: one[head..<one.count - tail]),
          UnsafeBufferPointer(rebasing: other[head..<other.count - tail]))
      }
    }
  }

  /// The same for sequences that neither begin nor end alike.
  private static func unlike(_ one: UnsafeBufferPointer<UInt64>, _ other: UnsafeBufferPointer<UInt64>) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: other.count + 1) { row in
      for column in 0...other.count { row[column] = Int32(column) }
      for word in one {
        var diagonal = row[0]
        var left = diagonal &+ 1
        row[0] = left
        for column in 0..<other.count {
          let above = row[column + 1]
          let replaced = diagonal &+ (word == other[column] ? 0 : 1)
          left = min(replaced, min(above, left) &+ 1)
          row[column + 1] = left
          diagonal = above
        }
      }
      return Int(row[other.count])
    }
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
