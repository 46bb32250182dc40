// SPDX-License-Identifier: Apache-2.0

import Language

/// Aligns the words of two short stretches (Needleman and Wunsch, 1970): equal words before words of one stem, these before synonyms, these
/// before words that merely fill the same slot. ``WordGrid`` finds the way through.
struct WordAligner {
  /// Stretches with more cells than this are not aligned word by word.
  static let mostCells = 40_000

  let suspect: PreparedDocument
  let original: PreparedDocument
  let bridge: VocabularyBridge

  /// The steps in the order of reading.
  ///
  /// - Complexity: O(n m), at most ``mostCells``; equal beginnings and ends are free.
  func align(original theirs: Range<Int>, suspect mine: Range<Int>) -> [WordPair] {
    var pairs: [WordPair] = []
    pairs.reserveCapacity(theirs.count + mine.count)
    var theirs = theirs
    var mine = mine
    while let one = theirs.first, let other = mine.first, isEqual(one, other) {
      pairs.append(WordPair(likeness: .equal, original: one, suspect: other))
      theirs = theirs.dropFirst()
      mine = mine.dropFirst()
    }
    var tail: [WordPair] = []
    while let one = theirs.last, let other = mine.last, isEqual(one, other) {
      tail.append(WordPair(likeness: .equal, original: one, suspect: other))
      theirs = theirs.dropLast()
      mine = mine.dropLast()
    }
    if theirs.isEmpty || mine.isEmpty || theirs.count * mine.count > Self.mostCells {
      pairs += theirs.map { WordPair(likeness: .onlyOriginal, original: $0, suspect: -1) }
      pairs += mine.map { WordPair(likeness: .onlySuspect, original: -1, suspect: $0) }
    } else {
      pairs += middle(original: theirs, suspect: mine)
    }
    pairs.append(contentsOf: tail.reversed())
    return pairs
  }

  private func isEqual(_ original: Int, _ suspect: Int) -> Bool {
    self.original.annotated.tokens.words[original] == self.suspect.annotated.tokens.words[suspect]
  }

  private func middle(original theirs: Range<Int>, suspect mine: Range<Int>) -> [WordPair] {
    let grid = WordGrid(original: original, rows: theirs, suspect: suspect, columns: mine, bridge: bridge)
    var pairs: [WordPair] = []
    pairs.reserveCapacity(theirs.count + mine.count)
    var row = theirs.count
    var column = mine.count
    while row > 0 || column > 0 {
      switch grid.move(row: row, column: column) {
      case WordGrid.Move.both:
        row -= 1
        column -= 1
        let one = theirs.lowerBound + row
        let other = mine.lowerBound + column
        pairs.append(WordPair(likeness: likeness(one, other), original: one, suspect: other))
      case WordGrid.Move.originalAlone:
        row -= 1
        pairs.append(WordPair(likeness: .onlyOriginal, original: theirs.lowerBound + row, suspect: -1))
      default:
        column -= 1
        pairs.append(WordPair(likeness: .onlySuspect, original: -1, suspect: mine.lowerBound + column))
      }
    }
    pairs.reverse()
    return pairs
  }

  /// How two words stand to each other.
  func likeness(_ original: Int, _ suspect: Int) -> WordPair.Likeness {
    let theirs = self.original.annotated.tokens
    let mine = self.suspect.annotated.tokens
    if theirs.words[original] == mine.words[suspect] { return .equal }
    if theirs.stems[original] == mine.stems[suspect] { return .sameStem }
    return areSynonyms(original, suspect) ? .synonym : .different
  }

  private func areSynonyms(_ original: Int, _ suspect: Int) -> Bool {
    let stem = self.suspect.vocabulary.numbers[suspect]
    let counterpart = self.original.vocabulary.numbers[original]
    guard stem >= 0, counterpart >= 0 else { return false }
    return bridge.synonyms(of: stem).contains(counterpart)
  }
}
