// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

@Suite struct SharedGramsTests {
  private static let original = AnnotatedText(
    Text("One two three four five\nSix seven\nEight nine ten eight nine ten"))
  private static let suspect = AnnotatedText(Text("Eight nine ten\nTwo three four five six seven"))

  private static func grams(_ text: AnnotatedText) -> SentenceGrams { SentenceGrams(text, length: 3) { _ in true } }

  @Test func `counts distinct ones of either stretch and of both`() {
    let shared = SharedGrams(suspect: Self.grams(Self.suspect), original: Self.grams(Self.original))
    // 3-grams reach from one sentence into the next, as far as the stretch goes.
    #expect(shared.count(suspect: 0..<2, original: 0..<3) == (suspect: 7, original: 10, shared: 5))
    #expect(shared.count(suspect: 0..<1, original: 2..<3) == (suspect: 1, original: 3, shared: 1))
    // The same memory again.
    #expect(shared.count(suspect: 0..<2, original: 0..<3) == (suspect: 7, original: 10, shared: 5))
    #expect(shared.count(suspect: 0..<1, original: 0..<1) == (suspect: 1, original: 3, shared: 0))
  }

  @Test func `a stretch of too few words has none`() {
    let shared = SharedGrams(suspect: Self.grams(Self.suspect), original: Self.grams(Self.original))
    #expect(shared.count(suspect: 0..<1, original: 1..<2) == (suspect: 1, original: 0, shared: 0))
    #expect(shared.count(suspect: 0..<0, original: 2..<2) == (suspect: 0, original: 0, shared: 0))
    let last = Self.grams(AnnotatedText(Text("One two three four\nFive")))
    #expect(last.range(of: 1..<2).isEmpty)
    #expect(Self.grams(AnnotatedText(Text(""))).count == 0)
  }
}
