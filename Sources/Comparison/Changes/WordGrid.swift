// SPDX-License-Identifier: Apache-2.0

import Language

/// What every word of one stretch scores beside every word of another, and the best way through (Needleman and Wunsch, 1970).
///
/// Most pairs of words score by their kinds alone: these scores are copied row by row, and the few pairs of one stem or of synonyms are
/// looked up and written over them.
///
/// Every sum is kept with what the gaps up to its cell would cost added to it: a gap is then free, both borders are 0, no sum is negative,
/// and a cell is the greatest of three numbers. A row is filled eight cells at a time: what comes from the row above needs nothing of
/// the same row, and what comes along it is a running maximum, taken in three steps (the scan of Daily, 2016, "Parasail").
struct WordGrid: ~Copyable {
  /// A step of the way.
  enum Move {
    case both, originalAlone, suspectAlone
  }

  private enum Score {
    static let equal: Int8 = 30
    static let equalFunctionWord: Int8 = 18
    static let sameStem: Int8 = 22
    static let synonym: Int8 = 18
    static let gap: Int8 = -2
  }

  /// The scores of two words that have only their kinds in common or not; a kind's bits: name, number, function word.
  private static let kindScores: [Int8] = (0..<64).map { pair in
    let (one, other) = (pair / 8, pair % 8)
    if one == other { return lifted(one == 0 ? 1 : one == 4 ? 2 : 8) }
    return lifted((one | other) & 2 != 0 ? -40 : -3)
  }

  /// A score with the two gaps that it stands for added.
  private static func lifted(_ score: Int8) -> Int8 { score - 2 * Score.gap }

  private typealias Sums = SIMD8<Int16>

  let rows: Int
  let columns: Int
  /// The columns filled up to whole vectors.
  private let width: Int
  private let scores: UnsafeMutablePointer<Int8>
  /// The sums of the rows, the border first, with a vector before each row of which the last is the border.
  private let sums: UnsafeMutablePointer<Int16>

  /// The grid of two stretches that are not empty: the original's words are the rows, the suspect's the columns.
  ///
  /// The smaller side may have 800 words at most, so that no sum leaves 16 bits.
  ///
  /// - Complexity: O(n m).
  init(
    original: PreparedDocument, rows theirs: Range<Int>, suspect: PreparedDocument, columns mine: Range<Int>,
    bridge: VocabularyBridge, in memory: GridMemory
  ) {
    rows = theirs.count
    columns = mine.count
    width = (mine.count + Sums.scalarCount - 1) / Sums.scalarCount * Sums.scalarCount
    let sumBytes = (rows + 1) * (width + Sums.scalarCount) * MemoryLayout<Int16>.size
    let bytes = memory.bytes(sumBytes + rows * width)
    sums = bytes.bindMemory(to: Int16.self, capacity: sumBytes / MemoryLayout<Int16>.size)
    scores = (bytes + sumBytes).bindMemory(to: Int8.self, capacity: rows * width)
    fillByKind(original.annotated.tokens.flags[theirs], suspect.annotated.tokens.flags[mine])
    memory.mark(original.vocabulary.numbers[theirs])
    fillAlike(original: original, theirs, suspect: suspect, mine, bridge: bridge, memory)
    fillSums()
  }

  /// How the best way reaches a cell, rows and columns counted from 1; on the borders only one side is left.
  func move(row: Int, column: Int) -> Move {
    if row == 0 { return .suspectAlone }
    if column == 0 { return .originalAlone }
    let here = sum(row) + column
    let above = sum(row - 1) + column
    let both = above[-1] + Int16(scores[(row - 1) * width + column - 1])
    if here[-1] > max(both, above[0]) { return .suspectAlone }
    return above[0] > both ? .originalAlone : .both
  }

  /// How two words stand to each other that are not equal; row and column counted from 1.
  func likeness(row: Int, column: Int) -> WordPair.Likeness {
    switch scores[(row - 1) * width + column - 1] {
    case Self.lifted(Score.sameStem): .sameStem
    case Self.lifted(Score.synonym): .synonym
    default: .different
    }
  }

  /// The sums of a row, its border first.
  private func sum(_ row: Int) -> UnsafeMutablePointer<Int16> {
    sums + (row * (width + Sums.scalarCount) + Sums.scalarCount - 1)
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
        let target = scores + row * width
        if patterns[kind] >= 0 {
          copy(scores + patterns[kind] * width, to: target)
        } else {
          patterns[kind] = row
          var column = 0
          for other in mine {
            target[column] = Self.kindScores[kind * 8 + Self.kind(other)]
            column += 1
          }
          // Behind the last word nothing adds up.
          while column < width {
            target[column] = 0
            column += 1
          }
        }
        row += 1
      }
    }
  }

  /// Copies a row of scores; most are too short for what a call costs.
  private func copy(_ source: UnsafeMutablePointer<Int8>, to target: UnsafeMutablePointer<Int8>) {
    for column in stride(from: 0, to: width, by: 8) {
      let eight = UnsafeRawPointer(source + column).loadUnaligned(as: UInt64.self)
      UnsafeMutableRawPointer(target + column).storeBytes(of: eight, as: UInt64.self)
    }
  }

  /// Writes the scores of pairs of one stem, which equal words have too, and of synonyms.
  private func fillAlike(
    original: PreparedDocument, _ theirs: Range<Int>, suspect: PreparedDocument, _ mine: Range<Int>,
    bridge: VocabularyBridge, _ memory: GridMemory
  ) {
    var capacity = 16
    while capacity < rows * 4 { capacity *= 2 }
    let mask = capacity - 1
    // An open table from stems to the last row that has one, counted from 1; `earlier` leads on to the others.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity + rows) { table in
      let heads = UnsafeMutableBufferPointer(rebasing: table[..<capacity])
      let earlier = UnsafeMutableBufferPointer(rebasing: table[capacity...])
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
          for synonym in memory.marked(among: bridge.synonyms(of: number)) {
            var row = Int(heads[slot(of: original.vocabulary.stems[Int(synonym)])])
            while row > 0 {
              if original.vocabulary.numbers[theirs.lowerBound + row - 1] == synonym {
                scores[(row - 1) * width + column] = Self.lifted(Score.synonym)
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
          scores[(row - 1) * width + column] =
            Self.lifted(isEqual ? isFunctionWord ? Score.equalFunctionWord : Score.equal : Score.sameStem)
          row = Int(earlier[row - 1])
        }
      }
    }
  }

  private func fillSums() {
    sum(0).update(repeating: 0, count: width + 1)
    for row in 1...rows {
      let scores = UnsafeRawPointer(scores + (row - 1) * width)
      let above = UnsafeRawPointer(sum(row - 1))
      let here = sum(row)
      here[0] = 0
      let target = UnsafeMutableRawPointer(here + 1)
      var before: Int16 = 0
      for column in stride(from: 0, to: width, by: Sums.scalarCount) {
        let place = column * MemoryLayout<Int16>.size
        let score = Sums(truncatingIfNeeded: (scores + column).loadUnaligned(as: SIMD8<Int8>.self))
        let diagonal = (above + place).loadUnaligned(as: Sums.self)
        let straight = (above + place + MemoryLayout<Int16>.size).loadUnaligned(as: Sums.self)
        let reached = Self.runningMaximum(Self.greater(diagonal &+ score, straight))
        let sums = Self.greater(reached, Sums(repeating: before))
        (target + place).storeBytes(of: sums, as: Sums.self)
        before = sums[Sums.scalarCount - 1]
      }
    }
  }

  /// For each of some numbers, none of them negative, the greatest up to it.
  @inline(__always)
  private static func runningMaximum(_ numbers: Sums) -> Sums {
    var most = numbers
    most = greater(most, Sums(0, most[0], most[1], most[2], most[3], most[4], most[5], most[6]))
    most = greater(most, Sums(0, 0, most[0], most[1], most[2], most[3], most[4], most[5]))
    return greater(most, Sums(0, 0, 0, 0, most[0], most[1], most[2], most[3]))
  }

  @inline(__always)
  private static func greater(_ one: Sums, _ other: Sums) -> Sums { one.replacing(with: other, where: other .> one) }
}
