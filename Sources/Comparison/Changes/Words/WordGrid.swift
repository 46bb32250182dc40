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
  private enum Score {
    static let equal: Int8 = 30
    static let equalFunctionWord: Int8 = 18
    static let sameStem: Int8 = 22
    static let synonym: Int8 = 18
    static let gap: Int8 = -2
  }

  /// A score with the two gaps that it stands for added.
  private static func lifted(_ score: Int8) -> Int8 { score - 2 * Score.gap }

  /// For each sort of step, three bits (whether the words are equal, the original's stands alone, the suspect's stands alone), and each score
  /// how the words stand to each other.
  private static let likenesses: [WordPair.Likeness] = (0..<8 << 8).map { entry in
    switch (entry >> 8, Int8(truncatingIfNeeded: entry)) {
    case (4..., _): .onlySuspect
    case (2..., _): .onlyOriginal
    case (1, _): .equal
    case (_, lifted(Score.sameStem)): .sameStem
    case (_, lifted(Score.synonym)): .synonym
    default: .different
    }
  }

  private typealias Sums = SIMD8<Int16>

  private let original: PreparedDocument
  private let suspect: PreparedDocument
  /// The words of the rows, and of the columns.
  private let theirs: Range<Int>
  private let mine: Range<Int>
  private var rows: Int { theirs.count }
  private var columns: Int { mine.count }
  /// The columns filled up to whole vectors.
  private let width: Int
  /// The scores of the rows, with a spare row before them: what is written there counts for nothing.
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
    self.original = original
    self.suspect = suspect
    self.theirs = theirs
    self.mine = mine
    width = (mine.count + Sums.scalarCount - 1) / Sums.scalarCount * Sums.scalarCount
    let sumBytes = (theirs.count + 1) * (width + Sums.scalarCount) * MemoryLayout<Int16>.size
    let bytes = memory.bytes(sumBytes + (theirs.count + 1) * width)
    sums = bytes.bindMemory(to: Int16.self, capacity: sumBytes / MemoryLayout<Int16>.size)
    scores = (bytes + sumBytes).bindMemory(to: Int8.self, capacity: (theirs.count + 1) * width) + width
    fillByKind(original.annotated.tokens.flags[theirs], suspect.annotated.tokens.flags[mine])
    memory.mark(original.vocabulary.numbers[theirs])
    bridge.withColumns { fillAlike($0, memory) }
    fillSums()
  }

  /// Writes the steps of the best way, the last one first, to the memory before a place.
  ///
  /// - Returns: Where the first step stands.
  func writeWay(before end: UnsafeMutablePointer<WordPair>) -> UnsafeMutablePointer<WordPair> {
    original.annotated.tokens.words.withUnsafeBufferPointer { theirWords in
      suspect.annotated.tokens.words.withUnsafeBufferPointer { myWords in
        Self.likenesses.withUnsafeBufferPointer { writeWay(theirWords, myWords, by: $0, before: end) }
      }
    }
  }

  private func writeWay(
    _ theirWords: UnsafeBufferPointer<UInt64>, _ myWords: UnsafeBufferPointer<UInt64>,
    by likenesses: UnsafeBufferPointer<WordPair.Likeness>, before end: UnsafeMutablePointer<WordPair>
  ) -> UnsafeMutablePointer<WordPair> {
    var first = end
    var (row, column) = (rows, columns)
    let rowLength = width + Sums.scalarCount
    // Where the way turns no processor foresees: all that a step may be is found out, and it is chosen without a branch.
    while row > 0, column > 0 {
      let here = sum(row) + column
      let score = scores[(row - 1) * width + column - 1]
      let (one, other) = (theirs.lowerBound + row - 1, mine.lowerBound + column - 1)
      let both = here[-rowLength - 1] + Int16(score)
      let above = here[-rowLength]
      let isSuspectAlone = here[-1] > max(both, above) ? 1 : 0
      let isOriginalAlone = (above > both ? 1 : 0) & ~isSuspectAlone
      let isEqual = theirWords[one] == myWords[other] ? 1 : 0
      let sort = isEqual | isOriginalAlone << 1 | isSuspectAlone << 2
      first -= 1
      first.initialize(
        to: WordPair(
          likeness: likenesses[sort << 8 | Int(UInt8(bitPattern: score))], original: one | -isSuspectAlone,
          suspect: other | -isOriginalAlone))
      row &-= 1 &- isSuspectAlone
      column &-= 1 &- isOriginalAlone
    }
    // On the borders only one side is left.
    while row > 0 {
      first -= 1
      row -= 1
      first.initialize(to: WordPair(likeness: .onlyOriginal, original: theirs.lowerBound + row, suspect: -1))
    }
    while column > 0 {
      first -= 1
      column -= 1
      first.initialize(to: WordPair(likeness: .onlySuspect, original: -1, suspect: mine.lowerBound + column))
    }
    return first
  }

  /// The sums of a row, its border first.
  private func sum(_ row: Int) -> UnsafeMutablePointer<Int16> {
    sums + (row * (width + Sums.scalarCount) + Sums.scalarCount - 1)
  }

  /// What a word scores by: a bit each for a name, a number and a function word.
  private static func kind(_ flags: Tokens.Flags) -> Int8 {
    Int8(truncatingIfNeeded: flags.rawValue >> 7 & 1 | (flags.rawValue & 1) << 1 | (flags.rawValue >> 4 & 1) << 2)
  }

  /// The scores of a word beside eight others that have only their kinds in common with it, or not even these.
  private static func scores(of kind: Int8, beside others: SIMD8<Int8>) -> SIMD8<Int8> {
    // Vectors on both sides of each operator: with a number on one side they are taken apart.
    let own = SIMD8(repeating: kind)
    let number = SIMD8(repeating: 2 as Int8)
    let isNumber = ((own | others) & number) .== number
    let unlike = SIMD8(repeating: lifted(-3)).replacing(with: SIMD8(repeating: lifted(-40)), where: isNumber)
    return unlike.replacing(
      with: SIMD8(repeating: lifted(kind == 0 ? 1 : kind == 4 ? 2 : 8)), where: own .== others)
  }

  private func fillByKind(_ theirs: ArraySlice<Tokens.Flags>, _ mine: ArraySlice<Tokens.Flags>) {
    withUnsafeTemporaryAllocation(byteCount: width, alignment: 8) { kinds in
      // Behind the last word stands any kind: what it scores reaches no cell before it.
      kinds.initializeMemory(as: Int8.self, repeating: 0)
      for (column, flags) in mine.enumerated() {
        kinds.storeBytes(of: Self.kind(flags), toByteOffset: column, as: Int8.self)
      }
      // The first row of each kind is the pattern of all others.
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 8) { patterns in
        patterns.initialize(repeating: -1)
        for (row, flags) in theirs.enumerated() {
          let kind = Self.kind(flags)
          let target = scores + row * width
          if patterns[Int(kind)] >= 0 {
            copy(scores + patterns[Int(kind)] * width, to: target)
            continue
          }
          patterns[Int(kind)] = row
          for column in stride(from: 0, to: width, by: 8) {
            let eight = kinds.loadUnaligned(fromByteOffset: column, as: SIMD8<Int8>.self)
            UnsafeMutableRawPointer(target + column)
              .storeBytes(of: Self.scores(of: kind, beside: eight), as: SIMD8<Int8>.self)
          }
        }
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
  private func fillAlike(_ bridge: VocabularyBridge.Columns, _ memory: GridMemory) {
    var capacity = 16
    while capacity < rows * 8 { capacity *= 2 }
    let mask = capacity - 1
    // For each value of the lowest bits of a stem the last row that has it, counted from 1; `earlier` leads on to the others.
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity + rows + 1) { table in
      let heads = UnsafeMutableBufferPointer(rebasing: table[..<capacity])
      let earlier = UnsafeMutableBufferPointer(rebasing: table[capacity...])
      heads.initialize(repeating: 0)
      earlier[0] = 0
      original.annotated.tokens.stems.withUnsafeBufferPointer { theirStems in
        for row in 1...rows {
          let slot = Int(theirStems[theirs.lowerBound + row - 1]) & mask
          earlier[row] = heads[slot]
          heads[slot] = Int32(row)
        }
        for column in 0..<columns {
          let token = mine.lowerBound + column
          for synonym in memory.marked(among: bridge.synonyms(of: suspect.vocabulary.numbers[token])) {
            var row = Int(heads[Int(original.vocabulary.stems[Int(synonym)]) & mask])
            while row > 0 {
              if original.vocabulary.numbers[theirs.lowerBound + row - 1] == synonym {
                scores[(row - 1) * width + column] = Self.lifted(Score.synonym)
              }
              row = Int(earlier[row])
            }
          }
          fillOneStem(
            theirStems, token, column, from: Int(heads[Int(suspect.annotated.tokens.stems[token]) & mask]), earlier)
        }
      }
    }
  }

  /// Writes the scores of a word beside those rows of a chain that are of its stem.
  ///
  /// Most chains have a row or none, and no processor foresees which: the first one is looked at in any case, and what is not of the stem
  /// is written to the spare row.
  @inline(__always)
  private func fillOneStem(
    _ theirStems: UnsafeBufferPointer<UInt32>, _ token: Int, _ column: Int, from head: Int,
    _ earlier: UnsafeMutableBufferPointer<Int32>
  ) {
    let stem = suspect.annotated.tokens.stems[token]
    let word = suspect.annotated.tokens.words[token]
    var row = head
    repeat {
      let other = theirs.lowerBound + max(row - 1, 0)
      let isEqual = original.annotated.tokens.words[other] == word
      let isFunctionWord = original.annotated.tokens.flags[other].contains(.functionWord)
      let equal = isFunctionWord ? Self.lifted(Score.equalFunctionWord) : Self.lifted(Score.equal)
      let isOfStem = theirStems[other] == stem ? 1 : 0
      let target = row * isOfStem
      scores[(target - 1) * width + column] = isEqual ? equal : Self.lifted(Score.sameStem)
      row = Int(earlier[row])
    } while row > 0
  }

  private func fillSums() {
    sum(0).update(repeating: 0, count: width + 1)
    for row in 1...rows {
      let scores = UnsafeRawPointer(scores + (row - 1) * width)
      let above = UnsafeRawPointer(sum(row - 1))
      let here = sum(row)
      here[0] = 0
      let target = UnsafeMutableRawPointer(here + 1)
      var before = Sums()
      for column in stride(from: 0, to: width, by: Sums.scalarCount) {
        let place = column * MemoryLayout<Int16>.size
        let score = Sums(truncatingIfNeeded: (scores + column).loadUnaligned(as: SIMD8<Int8>.self))
        let diagonal = (above + place).loadUnaligned(as: Sums.self)
        let straight = (above + place + MemoryLayout<Int16>.size).loadUnaligned(as: Sums.self)
        let reached = Self.runningMaximum(Self.greater(diagonal &+ score, straight))
        let sums = Self.greater(reached, before)
        (target + place).storeBytes(of: sums, as: Sums.self)
        before = Sums(repeating: sums[Sums.scalarCount - 1])
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

extension VocabularyBridge.Columns {
  /// The original's stems that are synonyms of a suspect's stem; none of ``Vocabulary/none``.
  @inline(__always)
  func synonyms(of stem: Int32) -> UnsafeBufferPointer<Int32> {
    // Without a branch, as every other word has no stem: -1 begins where the first stem does, and ends there too.
    UnsafeBufferPointer(rebasing: synonyms[Int(offsets[max(0, Int(stem))])..<Int(offsets[Int(stem) + 1])])
  }
}
