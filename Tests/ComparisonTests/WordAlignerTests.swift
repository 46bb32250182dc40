// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

@Suite struct WordAlignerTests {
  private static let words = [
    "the", "of", "in", "council", "councils", "voted", "vote", "large", "big", "huge", "begin", "start", "Ilves",
    "Marta", "Tallinn", "12", "seven", "300", "quickly", "rapidly", "harbour", "port", "said", "told", "not",
  ]

  private let suspect: PreparedDocument
  private let original: PreparedDocument
  private let bridge: VocabularyBridge

  /// Two lines of words drawn at random.
  private init(seed: Int) {
    var random = UInt64(seed) &* 31 &+ 7
    func line() -> String {
      func next(_ count: UInt64) -> Int {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((random >> 33) % count)
      }
      return (0...next(40)).map { _ in Self.words[next(UInt64(Self.words.count))] }.joined(separator: " ") + "."
    }
    suspect = PreparedDocument(Text("Today " + line()))
    original = PreparedDocument(Text("Yesterday " + line()))
    bridge = VocabularyBridge(suspect: suspect.vocabulary, original: original.vocabulary)
  }

  init() { self.init(seed: 0) }

  private func score(_ one: Int, _ other: Int) -> Int {
    let (theirs, mine) = (original.annotated.tokens, suspect.annotated.tokens)
    if theirs.words[one] == mine.words[other] { return theirs.flags[one].contains(.functionWord) ? 18 : 30 }
    if theirs.stems[one] == mine.stems[other] { return 22 }
    let (stem, counterpart) = (suspect.vocabulary.numbers[other], original.vocabulary.numbers[one])
    if stem >= 0, counterpart >= 0, bridge.synonyms(of: stem).contains(counterpart) { return 18 }
    let kinds: Tokens.Flags = [.name, .number, .functionWord]
    let (first, second) = (theirs.flags[one].intersection(kinds), mine.flags[other].intersection(kinds))
    if first == second { return first.isEmpty ? 1 : first == .functionWord ? 2 : 8 }
    return first.union(second).contains(.number) ? -40 : -3
  }

  /// The best score of all ways, cell by cell.
  private func best() -> Int {
    let (rows, columns) = (original.annotated.tokens.count, suspect.annotated.tokens.count)
    var above = (0...columns).map { -2 * $0 }
    for row in 1...rows {
      var here = [-2 * row]
      for column in 1...columns {
        here.append(
          max(above[column - 1] + score(row - 1, column - 1), above[column] - 2, here[column - 1] - 2))
      }
      above = here
    }
    return above[columns]
  }

  @Test(arguments: 1...150) func `no way scores more than the one found, which goes through all words in order`(
    seed: Int
  ) {
    let texts = WordAlignerTests(seed: seed)
    let tokens = (original: texts.original.annotated.tokens.count, suspect: texts.suspect.annotated.tokens.count)
    let aligner = WordAligner(suspect: texts.suspect, original: texts.original, bridge: texts.bridge)
    // The memory of the first grid serves the second.
    _ = aligner.align(original: 0..<min(3, tokens.original), suspect: 0..<tokens.suspect)
    let pairs = aligner.align(original: 0..<tokens.original, suspect: 0..<tokens.suspect)
    #expect(pairs.map(\.original).filter { $0 >= 0 } == Array(0..<tokens.original))
    #expect(pairs.map(\.suspect).filter { $0 >= 0 } == Array(0..<tokens.suspect))
    var sum = 0
    for pair in pairs {
      guard pair.original >= 0, pair.suspect >= 0 else {
        #expect(pair.likeness == (pair.original < 0 ? .onlySuspect : .onlyOriginal))
        sum -= 2
        continue
      }
      let score = texts.score(pair.original, pair.suspect)
      sum += score
      let words = (texts.original.annotated.tokens, texts.suspect.annotated.tokens)
      let isEqual = words.0.words[pair.original] == words.1.words[pair.suspect]
      #expect(pair.likeness == (isEqual ? .equal : score == 22 ? .sameStem : score == 18 ? .synonym : .different))
    }
    #expect(sum == texts.best())
  }
}
