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
  private let memory: GridMemory

  init(suspect: PreparedDocument, original: PreparedDocument, bridge: VocabularyBridge) {
    self.suspect = suspect
    self.original = original
    self.bridge = bridge
    memory = GridMemory(stems: original.vocabulary.count)
  }

  /// The steps in the order of reading.
  ///
  /// - Complexity: O(n m), at most ``mostCells``; equal beginnings and ends are free.
  func align(original theirs: Range<Int>, suspect mine: Range<Int>) -> [WordPair] {
    let shorter = min(theirs.count, mine.count)
    var head = 0
    while head < shorter, isEqual(theirs.lowerBound + head, mine.lowerBound + head) { head += 1 }
    var tail = 0
    while tail < shorter - head, isEqual(theirs.upperBound - 1 - tail, mine.upperBound - 1 - tail) { tail += 1 }
    let theirRest = theirs.lowerBound + head..<theirs.upperBound - tail
    let myRest = mine.lowerBound + head..<mine.upperBound - tail
    var pairs: [WordPair] = []
    pairs.reserveCapacity(head + tail + theirRest.count + myRest.count)
    appendEqual(head, original: theirs.lowerBound, suspect: mine.lowerBound, to: &pairs)
    if theirRest.isEmpty || myRest.isEmpty || theirRest.count * myRest.count > Self.mostCells {
      for word in theirRest { pairs.append(WordPair(likeness: .onlyOriginal, original: word, suspect: -1)) }
      for word in myRest { pairs.append(WordPair(likeness: .onlySuspect, original: -1, suspect: word)) }
    } else {
      appendAligned(original: theirRest, suspect: myRest, to: &pairs)
    }
    appendEqual(tail, original: theirRest.upperBound, suspect: myRest.upperBound, to: &pairs)
    return pairs
  }

  private func isEqual(_ original: Int, _ suspect: Int) -> Bool {
    self.original.annotated.tokens.words[original] == self.suspect.annotated.tokens.words[suspect]
  }

  private func appendEqual(_ count: Int, original: Int, suspect: Int, to pairs: inout [WordPair]) {
    for offset in 0..<count {
      pairs.append(WordPair(likeness: .equal, original: original + offset, suspect: suspect + offset))
    }
  }

  private func appendAligned(original theirs: Range<Int>, suspect mine: Range<Int>, to pairs: inout [WordPair]) {
    let grid = WordGrid(
      original: original, rows: theirs, suspect: suspect, columns: mine, bridge: bridge, in: memory)
    let start = pairs.count
    var row = theirs.count
    var column = mine.count
    while row > 0 || column > 0 {
      let one = theirs.lowerBound + row - 1
      let other = mine.lowerBound + column - 1
      let move = grid.move(row: row, column: column)
      if move == .both {
        let likeness = isEqual(one, other) ? .equal : grid.likeness(row: row, column: column)
        pairs.append(WordPair(likeness: likeness, original: one, suspect: other))
        row -= 1
        column -= 1
      } else if move == .originalAlone {
        pairs.append(WordPair(likeness: .onlyOriginal, original: one, suspect: -1))
        row -= 1
      } else {
        pairs.append(WordPair(likeness: .onlySuspect, original: -1, suspect: other))
        column -= 1
      }
    }
    // The way was followed back from its end. A slice would be reversed in a copy.
    for offset in 0..<(pairs.count - start) / 2 { pairs.swapAt(start + offset, pairs.count - 1 - offset) }
  }
}
