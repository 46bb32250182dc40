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
    original.annotated.tokens.words.withUnsafeBufferPointer { theirWords in
      suspect.annotated.tokens.words.withUnsafeBufferPointer { myWords in
        align(
          theirs, UnsafeBufferPointer(rebasing: theirWords[theirs]), mine,
          UnsafeBufferPointer(rebasing: myWords[mine]))
      }
    }
  }

  private func align(
    _ theirs: Range<Int>, _ theirWords: UnsafeBufferPointer<UInt64>, _ mine: Range<Int>,
    _ myWords: UnsafeBufferPointer<UInt64>
  ) -> [WordPair] {
    let shorter = min(theirs.count, mine.count)
    var head = 0
    while head < shorter, theirWords[head] == myWords[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, theirWords[theirs.count - 1 - tail] == myWords[mine.count - 1 - tail] { tail += 1 }
    let theirRest = theirs.lowerBound + head..<theirs.upperBound - tail
    let myRest = mine.lowerBound + head..<mine.upperBound - tail
    // The way through the middle is found from its end: so the tail is written first, and then down to the head.
    let most = head + theirRest.count + myRest.count
    let steps = memory.steps(most + tail)
    writeEqual(tail, original: theirRest.upperBound, suspect: myRest.upperBound, to: steps + most)
    let first: UnsafeMutablePointer<WordPair>
    if theirRest.isEmpty || myRest.isEmpty || theirRest.count * myRest.count > Self.mostCells {
      first = steps + head
      for (place, word) in theirRest.enumerated() {
        first[place] = WordPair(likeness: .onlyOriginal, original: word, suspect: -1)
      }
      for (place, word) in myRest.enumerated() {
        first[theirRest.count + place] = WordPair(likeness: .onlySuspect, original: -1, suspect: word)
      }
    } else {
      first = WordGrid(
        original: original, rows: theirRest, suspect: suspect, columns: myRest, bridge: bridge, in: memory
      ).writeWay(before: steps + most)
    }
    writeEqual(head, original: theirs.lowerBound, suspect: mine.lowerBound, to: first - head)
    return Array(UnsafeBufferPointer(start: first - head, count: steps + (most + tail) - (first - head)))
  }

  private func writeEqual(_ count: Int, original: Int, suspect: Int, to steps: UnsafeMutablePointer<WordPair>) {
    for offset in 0..<count {
      steps[offset] = WordPair(likeness: .equal, original: original + offset, suspect: suspect + offset)
    }
  }
}
