// SPDX-License-Identifier: Apache-2.0

/// Distances between sequences of words.
enum EditDistance {
  /// Longer sequences are cut to this many words.
  static let longest = 400

  /// The least number of words to insert, delete or replace (Levenshtein, 1965).
  ///
  /// - Complexity: O(n m), at most ``longest`` squared; equal beginnings and ends are free.
  static func words(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var one = one.prefix(longest)
    var other = other.prefix(longest)
    while let first = one.first, first == other.first {
      one.removeFirst()
      other.removeFirst()
    }
    while let last = one.last, last == other.last {
      one.removeLast()
      other.removeLast()
    }
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    return other.withUnsafeBufferPointer { other in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: other.count + 1) { row in
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
