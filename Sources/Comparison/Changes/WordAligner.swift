// SPDX-License-Identifier: Apache-2.0

import Language

/// Aligns the words of two short stretches (Needleman and Wunsch, 1970): equal words before words of one stem, these before synonyms, these
/// before words that merely fill the same slot.
struct WordAligner {
  /// Stretches with more cells than this are not aligned word by word.
  static let mostCells = 40_000

  private enum Score {
    static let equal: Int32 = 30
    static let equalFunctionWord: Int32 = 18
    static let sameStem: Int32 = 22
    static let synonym: Int32 = 18
    static let sameKind: Int32 = 8
    static let different: Int32 = 1
    static let gap: Int32 = -2
    static let never: Int32 = -40
  }

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
    return pairs + tail.reversed()
  }

  private func isEqual(_ original: Int, _ suspect: Int) -> Bool {
    self.original.annotated.tokens.words[original] == self.suspect.annotated.tokens.words[suspect]
  }

  private func middle(original theirs: Range<Int>, suspect mine: Range<Int>) -> [WordPair] {
    let width = mine.count + 1
    var scores = [Int32](repeating: 0, count: (theirs.count + 1) * width)
    var moves = [UInt8](repeating: 0, count: scores.count)
    for column in 1..<width {
      scores[column] = Int32(column) * Score.gap
      moves[column] = 2
    }
    for (row, one) in theirs.enumerated() {
      let base = (row + 1) * width
      scores[base] = Int32(row + 1) * Score.gap
      moves[base] = 1
      for (column, other) in mine.enumerated() {
        var best = scores[base - width + column] + score(one, other)
        var move: UInt8 = 0
        let deleted = scores[base - width + column + 1] + Score.gap
        if deleted > best {
          best = deleted
          move = 1
        }
        let inserted = scores[base + column] + Score.gap
        if inserted > best {
          best = inserted
          move = 2
        }
        scores[base + column + 1] = best
        moves[base + column + 1] = move
      }
    }
    var pairs: [WordPair] = []
    var row = theirs.count
    var column = mine.count
    while row > 0 || column > 0 {
      switch moves[row * width + column] {
      case 0:
        row -= 1
        column -= 1
        let one = theirs.lowerBound + row
        let other = mine.lowerBound + column
        pairs.append(WordPair(likeness: likeness(one, other), original: one, suspect: other))
      case 1:
        row -= 1
        pairs.append(WordPair(likeness: .onlyOriginal, original: theirs.lowerBound + row, suspect: -1))
      default:
        column -= 1
        pairs.append(WordPair(likeness: .onlySuspect, original: -1, suspect: mine.lowerBound + column))
      }
    }
    return pairs.reversed()
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

  @inline(__always)
  private func score(_ original: Int, _ suspect: Int) -> Int32 {
    let theirFlags = self.original.annotated.tokens.flags[original]
    let myFlags = self.suspect.annotated.tokens.flags[suspect]
    switch likeness(original, suspect) {
    case .equal: return theirFlags.contains(.functionWord) ? Score.equalFunctionWord : Score.equal
    case .sameStem: return Score.sameStem
    case .synonym: return Score.synonym
    default:
      let kinds: Tokens.Flags = [.name, .number, .functionWord]
      let theirKind = theirFlags.intersection(kinds)
      if theirKind == myFlags.intersection(kinds) {
        return theirKind.isEmpty ? Score.different : theirKind == .functionWord ? 2 : Score.sameKind
      }
      return theirKind.union(myFlags.intersection(kinds)).contains(.number) ? Score.never : Score.different - 4
    }
  }
}
