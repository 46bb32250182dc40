// SPDX-License-Identifier: Apache-2.0

/// The pairs of ``WordPairs`` that news has often, found by either of their words.
struct FrequentPairs: Sendable {
  private let secondOffsets: [Int32]
  private let seconds: [Int32]
  private let firstOffsets: [Int32]
  private let firsts: [Int32]

  /// The pairs that occur at least so often.
  ///
  /// - Complexity: O(n) in the pairs of the table.
  init(_ pairs: WordPairs, occurrences least: Double) {
    var secondOffsets: [Int32] = [0]
    var seconds: [Int32] = []
    var firstOffsets = [Int32](repeating: 0, count: pairs.count + 1)
    secondOffsets.reserveCapacity(pairs.count + 1)
    for first in 0..<pairs.count {
      pairs.forEachPair(from: first) { second, occurrences in
        guard occurrences >= least else { return }
        seconds.append(Int32(second))
        firstOffsets[second + 1] += 1
      }
      secondOffsets.append(Int32(seconds.count))
    }
    for number in 0..<pairs.count { firstOffsets[number + 1] += firstOffsets[number] }
    var next = firstOffsets
    var firsts = [Int32](repeating: 0, count: seconds.count)
    for first in 0..<pairs.count {
      for second in seconds[Int(secondOffsets[first])..<Int(secondOffsets[first + 1])] {
        firsts[Int(next[Int(second)])] = Int32(first)
        next[Int(second)] += 1
      }
    }
    self.secondOffsets = secondOffsets
    self.seconds = seconds
    self.firstOffsets = firstOffsets
    self.firsts = firsts
  }

  /// The words that often follow a word, ascending.
  func words(behind first: Int) -> ArraySlice<Int32> {
    seconds[Int(secondOffsets[first])..<Int(secondOffsets[first + 1])]
  }

  /// The words that a word often follows, ascending.
  func words(before second: Int) -> ArraySlice<Int32> {
    firsts[Int(firstOffsets[second])..<Int(firstOffsets[second + 1])]
  }
}
