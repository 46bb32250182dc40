// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Judgement

@Suite struct BudgetCountTests {
  /// Words of five bytes with a space after each.
  static func words(_ count: Int) -> [Range<Int>] { (0..<count).map { $0 * 6..<$0 * 6 + 5 } }

  @Test func `the first label that applies wins`() {
    var stretches = BudgetCount.Stretches()
    stretches.junk = [0..<6]
    stretches.repeats = [0..<12]
    stretches.derived = [0..<18]
    stretches.sharedQuotes = [0..<24]
    stretches.otherSource = [0..<30]
    let count = BudgetCount(words: Self.words(6), stretches: stretches)
    #expect(count.budget == PageBudget(junk: 1, repeat: 1, derived: 1, sharedQuote: 1, otherSource: 1, new: 1))
    #expect(count.labels.map(\.label) == [.junk, .repeat, .derived, .sharedQuote, .otherSource, .new])
  }

  @Test func `a quotation inside a derived passage is derived`() {
    var stretches = BudgetCount.Stretches()
    stretches.derived = [0..<60]
    stretches.sharedQuotes = [12..<30, 60..<72]
    #expect(BudgetCount(words: Self.words(12), stretches: stretches).budget.sharedQuote == 2)
  }

  @Test func `a page without words has an empty budget`() {
    let count = BudgetCount(words: [], stretches: .init())
    #expect(count.budget.total == 0)
    #expect(count.labels.isEmpty)
  }

  @Test(arguments: 0..<60)
  func `labels cover every word once and add up to the budget, whatever the ranges`(seed: UInt64) {
    var random = SplitMix(state: seed)
    let words = Self.words(Int.random(in: 1...300, using: &random))
    let end = words.count * 6
    func ranges() -> [Range<Int>] {
      var ranges: [Range<Int>] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let lower = Int.random(in: 0...end, using: &random)
        let range = lower..<Int.random(in: lower...end, using: &random)
        ranges.append(range)
        // Nested, adjacent and repeated ones.
        ranges.append(range.lowerBound..<(range.lowerBound + range.count / 2))
        ranges.append(range.upperBound..<min(end, range.upperBound + 12))
        ranges.append(range)
      }
      return ranges.shuffled(using: &random)
    }
    let stretches = BudgetCount.Stretches(
      junk: ranges(), repeats: ranges(), derived: ranges(), sharedQuotes: ranges(), otherSource: ranges())
    let count = BudgetCount(words: words, stretches: stretches)

    #expect(count.budget.total == words.count)
    for label in PageBudget.Label.allCases {
      #expect(count.labels.filter { $0.label == label }.map(\.words).reduce(0, +) == count.budget.words(label))
    }
    for (first, second) in zip(count.labels, count.labels.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
      #expect(first.label != second.label)
    }
    // Word by word, as the definition reads.
    var expected = PageBudget()
    for word in words {
      func lies(in ranges: [Range<Int>]) -> Bool { ranges.contains { $0.contains(word.lowerBound) } }
      let label: PageBudget.Label =
        lies(in: stretches.junk)
        ? .junk
        : lies(in: stretches.repeats)
          ? .repeat
          : lies(in: stretches.derived)
            ? .derived
            : lies(in: stretches.sharedQuotes) ? .sharedQuote : lies(in: stretches.otherSource) ? .otherSource : .new
      expected.add(1, to: label)
    }
    #expect(count.budget == expected)
  }
}
