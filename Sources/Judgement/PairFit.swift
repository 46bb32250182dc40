// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Language

/// How well neighbouring words go together in news, set apart for the pairs that a copy brought in and those that it lost.
///
/// A spinner takes a synonym for a word whatever stands beside it, and leaves pairs that news never has ("overseas
/// ministry"); whoever writes or translates whole sentences leaves few.
struct PairFit: Sendable, Equatable {
  /// Pairs of common words that only the suspect's side has, and their fit together.
  var new = 0
  var newFit = 0.0
  /// The same of pairs that only the original's side has, and how many of them news does not have.
  var lost = 0
  var lostUnseen = 0
  var lostFit = 0.0
  /// Words exchanged for others one by one beside a common word, how many of them stand in a pair that news does not have
  /// where the original's word stood in one that it has, and how much worse they fit together.
  var slots = 0
  var slotsUnseen = 0
  var slotFitLost = 0.0

  /// Counts the pairs of one side of a passage that the other side lacks.
  mutating func add(_ mine: [UInt64], _ theirs: [UInt64]) {
    let table = WordPairs.builtIn
    func count(_ one: [UInt64], besides other: [UInt64], _ body: (Double, Bool) -> Void) {
      var stock = HashTable<UInt64, Int32>(capacity: other.count)
      for pair in other { stock.stock(pair) }
      for pair in one where !stock.take(pair) {
        let (first, second) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
        body(table.fit(first, second), table.occurrences(of: first, second) == 0)
      }
    }
    count(mine, besides: theirs) { fit, _ in
      new += 1
      newFit += fit
    }
    count(theirs, besides: mine) { fit, isUnseen in
      lost += 1
      lostFit += fit
      if isUnseen { lostUnseen += 1 }
    }
  }

  /// Counts a word that stands in place of another.
  mutating func addSlot(_ one: Int, in suspect: PreparedDocument, for other: Int, in original: PreparedDocument) {
    let table = WordPairs.builtIn
    for step in [-1, 0] {
      guard let mine = suspect.annotated.wordPair(from: one + step),
        let theirs = original.annotated.wordPair(from: other + step)
      else {
        continue
      }
      slots += 1
      slotFitLost += table.fit(theirs.first, theirs.second) - table.fit(mine.first, mine.second)
      if table.occurrences(of: mine.first, mine.second) == 0, table.occurrences(of: theirs.first, theirs.second) > 0 {
        slotsUnseen += 1
      }
    }
  }
}
