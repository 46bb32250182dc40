// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Calibrating

@Suite struct SentenceOrderTests {
  private let draft = Draft(
    paragraphs: (0..<12).map { ["Sentence \($0) stands here.", "The next one, which is longer, follows it at once."] })

  private func reordered(_ order: SentenceOrder, seed: UInt64 = 1) -> Draft {
    var random = RandomSource(seed: seed)
    return order.reordered(draft, using: &random)
  }

  @Test func `nothing to do leaves the text as it was`() {
    #expect(reordered(SentenceOrder()).string == draft.string)
  }

  @Test func `one seed gives one text, another another`() {
    let order = SentenceOrder(moving: 0.5, merging: 0.3, splitting: 0.3, dropping: 0.2)
    #expect(reordered(order).string == reordered(order).string)
    #expect(reordered(order).string != reordered(order, seed: 2).string)
  }

  @Test func `moved paragraphs are all still there`() {
    let moved = reordered(SentenceOrder(moving: 1))
    #expect(moved.string != draft.string)
    #expect(moved.paragraphs.map { $0.joined() }.sorted() == draft.paragraphs.map { $0.joined() }.sorted())
  }

  @Test func `merging makes fewer sentences, dropping fewer words`() {
    #expect(reordered(SentenceOrder(merging: 1)).paragraphs.joined().count == 12)
    #expect(reordered(SentenceOrder(dropping: 0.5)).words < draft.words)
    #expect(reordered(SentenceOrder(dropping: 1)).words == 0)
  }
}
