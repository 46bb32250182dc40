// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

@Suite struct ChainedRowsTests {
  /// Sentences that stand on both sides in the same order, too short for a passage.
  static let pairs = [
    "Divers mapped the wreck near Tolle.", "Korda sold seventeen lanterns.", "Bakers in Ummer struck twice.",
  ]

  static func compare(_ suspect: [String], _ original: [String]) -> PairComparison {
    ComparerTests.compare(suspect.joined(separator: "\n"), original.joined(separator: "\n"))
  }

  @Test func `a chain without a passage is laid out, a pair of sentences a row, as many as its figure says`() throws {
    let suspect = Array(Self.pairs.prefix(2))
    let comparison = Self.compare(suspect, Self.pairs)
    try #require(comparison.passages.isEmpty)
    #expect(comparison.signals.maskedAlignment.chainLength == 2)
    let text = Text(suspect.joined(separator: "\n"))
    let original = Text(Self.pairs.joined(separator: "\n"))
    #expect(comparison.chain.map { text.string(in: $0.suspect) } == suspect)
    #expect(comparison.chain.map { original.string(in: $0.original) } == suspect)
    #expect(comparison.chain.allSatisfy { !$0.edits.isEmpty && $0.edits.allSatisfy { $0.kind == .equal } })
  }

  @Test func `the order of both sides is that of the rows`() {
    let chain = Self.compare(Self.pairs.reversed(), Self.pairs).chain
    for (row, next) in zip(chain, chain.dropFirst()) {
      #expect(row.suspect.upperBound <= next.suspect.lowerBound)
      #expect(row.original.lowerBound <= next.original.lowerBound)
    }
  }

  @Test func `where there is a passage its rows are enough, and one sentence is no chain`() {
    #expect(ComparerTests.compare(Stories.spun).chain.isEmpty)
    #expect(Self.compare([Self.pairs[0]], Self.pairs).chain.isEmpty)
    #expect(Self.compare(["A goat sang."], Self.pairs).chain.isEmpty)
  }
}
