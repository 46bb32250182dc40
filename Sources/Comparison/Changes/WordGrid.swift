// SPDX-License-Identifier: Apache-2.0

import Language

/// What every word of one stretch scores beside every word of another, and the best way through (Needleman and Wunsch, 1970).
///
/// Most pairs of words score by their kinds alone: these scores are copied row by row, and the few pairs of one stem or of synonyms are
/// looked up and written over them.
struct WordGrid: ~Copyable {
  /// A step of the way, as it is kept for each cell.
  enum Move {
    static let both: UInt8 = 0
    static let originalAlone: UInt8 = 1
    static let suspectAlone: UInt8 = 2
  }

  private enum Score {
    static let equal: Int8 = 30
    static let equalFunctionWord: Int8 = 18
    static let sameStem: Int8 = 22
    static let synonym: Int8 = 18
    static let gap: Int32 = -2
  }

  /// The scores of two words that have only their kinds in common or not; a kind's bits: name, number, function word.
  private static let kindScores: [Int8] = (0..<64).map { pair in
    let (one, other) = (pair / 8, pair % 8)
    if one == other { return one == 0 ? 1 : one == 4 ? 2 : 8 }
    return (one | other) & 2 != 0 ? -40 : -3
  }

  let rows: Int
  let columns: Int
  private let scores: UnsafeMutablePointer<Int8>
  private let moves: UnsafeMutablePointer<UInt8>

  /// The grid of two stretches that are not empty: the original's words are the rows, the suspect's the columns.
  ///
  /// - Complexity: O(n m).
  init(
    original: PreparedDocument, rows theirs: Range<Int>, suspect: PreparedDocument, columns mine: Range<Int>,
    bridge: VocabularyBridge
  ) {
    rows = theirs.count
    columns = mine.count
    scores = .allocate(capacity: theirs.count * mine.count)
    moves = .allocate(capacity: theirs.count * mine.count)
    fillByKind(original.annotated.tokens.flags[theirs], suspect.annotated.tokens.flags[mine])
    fillAlike(original: original, theirs, suspect: suspect, mine, bridge: bridge)
    fillMoves()
  }

  deinit {
    scores.deallocate()
    moves.deallocate()
  }

  /// How the best way reaches a cell; on the borders only one side is left.
  func move(row: Int, column: Int) -> UInt8 {
    if row == 0 { return Move.suspectAlone }
    return column == 0 ? Move.originalAlone : moves[(row - 1) * columns + column - 1]
  }

  private static func kind(_ flags: Tokens.Flags) -> Int {
    Int(flags.rawValue >> 7 & 1) | Int(flags.rawValue & 1) << 1 | Int(flags.rawValue >> 4 & 1) << 2
  }

  private func fillByKind(_ theirs: ArraySlice<Tokens.Flags>, _ mine: ArraySlice<Tokens.Flags>) {
    // The first row of each kind is the pattern of all others.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 8) { patterns in
      patterns.initialize(repeating: -1)
      var row = 0
      for flags in theirs {
        let kind = Self.kind(flags)
        let target = scores + row * columns
        if patterns[kind] >= 0 {
          target.update(from: scores + patterns[kind] * columns, count: columns)
        } else {
          patterns[kind] = row
          var column = 0
          for other in mine {
            target[column] = Self.kindScores[kind * 8 + Self.kind(other)]
            column += 1
          }
        }
        row += 1
      }
    }
  }

  /// Writes the scores of pairs of one stem, which equal words have too, and of synonyms.
  private func fillAlike(
    original: PreparedDocument, _ theirs: Range<Int>, suspect: PreparedDocument, _ mine: Range<Int>,
    bridge: VocabularyBridge
  ) {
    var capacity = 16
    while capacity < rows * 2 { capacity *= 2 }
    let mask = capacity - 1
    // An open table from stems to the last row that has one, counted from 1; `earlier` leads on to the others.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity + rows) { memory in
      let heads = UnsafeMutableBufferPointer(rebasing: memory[..<capacity])
      let earlier = UnsafeMutableBufferPointer(rebasing: memory[capacity...])
      heads.initialize(repeating: 0)
      let theirStems = original.annotated.tokens.stems
      func slot(of stem: UInt32) -> Int {
        var slot = Int(stem) & mask
        while heads[slot] != 0, theirStems[theirs.lowerBound + Int(heads[slot]) - 1] != stem {
          slot = (slot + 1) & mask
        }
        return slot
      }
      for row in 0..<rows {
        let slot = slot(of: theirStems[theirs.lowerBound + row])
        earlier[row] = heads[slot]
        heads[slot] = Int32(row + 1)
      }
      for column in 0..<columns {
        let token = mine.lowerBound + column
        let stem = suspect.annotated.tokens.stems[token]
        let number = suspect.vocabulary.numbers[token]
        if number >= 0 {
          for synonym in bridge.synonyms(of: number) {
            var row = Int(heads[slot(of: original.vocabulary.stems[Int(synonym)])])
            while row > 0 {
              if original.vocabulary.numbers[theirs.lowerBound + row - 1] == synonym {
                scores[(row - 1) * columns + column] = Score.synonym
              }
              row = Int(earlier[row - 1])
            }
          }
        }
        var row = Int(heads[slot(of: stem)])
        while row > 0 {
          let other = theirs.lowerBound + row - 1
          let isEqual = original.annotated.tokens.words[other] == suspect.annotated.tokens.words[token]
          let isFunctionWord = original.annotated.tokens.flags[other].contains(.functionWord)
          scores[(row - 1) * columns + column] =
            isEqual ? isFunctionWord ? Score.equalFunctionWord : Score.equal : Score.sameStem
          row = Int(earlier[row - 1])
        }
      }
    }
  }

  private func fillMoves() {
    // No sum of so few words leaves 16 bits, of which a processor takes twice as many at once.
    if rows + columns <= 1_000 { fillMoves(Int16.self) } else { fillMoves(Int32.self) }
  }

  @inline(__always)
  private func fillMoves<Sum: FixedWidthInteger & SignedInteger>(_: Sum.Type) {
    // `above` holds the sums of the row before, from its border on. Both loops are without branches, and only the second needs the
    // cell before.
    withUnsafeTemporaryAllocation(of: Sum.self, capacity: 2 * (columns + 1)) { memory in
      let gap = Sum(Score.gap)
      let above = UnsafeMutableBufferPointer(rebasing: memory[...columns])
      let reached = UnsafeMutableBufferPointer(rebasing: memory[(columns + 1)...])
      for column in 0...columns { above[column] = Sum(truncatingIfNeeded: column) &* gap }
      for row in 0..<rows {
        let scores = scores + row * columns
        let moves = moves + row * columns
        for column in 0..<columns {
          let both = above[column] &+ Sum(truncatingIfNeeded: scores[column])
          let alone = above[column + 1] &+ gap
          reached[column] = max(both, alone)
          moves[column] = alone > both ? Move.originalAlone : Move.both
        }
        var left = Sum(truncatingIfNeeded: row + 1) &* gap
        above[0] = left
        for column in 0..<columns {
          let alone = left &+ gap
          let other = reached[column]
          moves[column] = alone > other ? Move.suspectAlone : moves[column]
          left = max(alone, other)
          above[column + 1] = left
        }
      }
    }
  }
}
