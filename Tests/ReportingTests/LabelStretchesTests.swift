// SPDX-License-Identifier: Apache-2.0

import Judgement
import TestSupport
import Testing

@testable import Reporting

@Suite struct LabelStretchesTests {
  private func pieces(_ labels: [(PageBudget.Label, Int, Int, Int)], upTo count: Int = 100) -> [String] {
    LabelStretches(
      labels.map { .init(label: $0.0, offset: $0.1, length: $0.2, words: $0.3) }, upTo: count
    ).stretches.map { "\($0.label.letter) \($0.range.lowerBound)-\($0.range.upperBound) \($0.words)" }
  }

  @Test func `stretches beside each other stay as they are`() {
    #expect(
      pieces([(.derived, 0, 10, 2), (.junk, 10, 5, 1), (.new, 20, 5, 1)]) == ["D 0-10 2", "J 10-15 1", "N 20-25 1"])
  }

  @Test func `a stretch within another splits it, and its words stay with its first piece`() {
    #expect(pieces([(.derived, 0, 20, 4), (.sharedQuote, 5, 5, 1)]) == ["D 0-5 4", "Q 5-10 1", "D 10-20 0"])
  }

  @Test func `what lies beyond the text is cut but counted`() {
    #expect(pieces([(.new, 90, 50, 9), (.junk, 200, 5, 3)]) == ["N 90-100 9", "J 100-100 3"])
  }

  @Test func `pieces never overlap and stand in order, whatever the records`() {
    var generator = SplitMix(state: 5)
    for _ in 0..<500 {
      let labels = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        ComparisonRecord.LabelRecord(
          label: PageBudget.Label.allCases.randomElement(using: &generator) ?? .new,
          offset: Int.random(in: -3...60, using: &generator), length: Int.random(in: -2...40, using: &generator),
          words: 3)
      }
      let stretches = LabelStretches(labels, upTo: 50).stretches
      var place = 0
      for stretch in stretches {
        #expect(stretch.range.lowerBound >= place && stretch.range.upperBound <= 50)
        place = stretch.range.upperBound
      }
      #expect(stretches.reduce(0) { $0 + $1.words } == labels.count * 3)
    }
  }
}
