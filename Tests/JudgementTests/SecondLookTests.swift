// SPDX-License-Identifier: Apache-2.0

import Extraction
import Fingerprinting
import Judgement
import Language
import Testing

@Suite struct SecondLookTests {
  /// What the second look says of a text beside an original that lies among others.
  static func finding(_ suspect: String, beside original: String) -> Screening.Finding? {
    let texts = [original, InventedTexts.unrelated].map { Article(pageText: Text($0)) }
    let article = Article(pageText: Text(suspect))
    var search = CandidateSearch(FingerprintIndex(texts.map { Fingerprint($0) }))
    guard
      let match = search.matches(for: SuspectFingerprint(article), limit: 5).first(where: { $0.candidate.document == 0 }
      )
    else { return nil }
    let sentences = OutlineIndex(SentenceOutline(texts[0])).overlap(with: SentenceOutline(article))
    return SecondLook.builtIn.finding(for: match.overlap, sentences)
  }

  @Test func `a copy is told from a report of the same event`() {
    #expect(Self.finding(InventedTexts.wire, beside: InventedTexts.wire) == .derived)
    #expect(Self.finding(InventedTexts.report, beside: InventedTexts.wire) != .derived)
    #expect(Self.finding(InventedTexts.wire, beside: InventedTexts.report) != .derived)
  }

  @Test func `half a copy in an article on something else is one`() {
    let half = InventedTexts.wire.split(separator: "\n").prefix(5).joined(separator: "\n")
    #expect(Self.finding(InventedTexts.unrelated + "\n" + half, beside: InventedTexts.wire) != .notDerived)
  }

  @Test func `an outline needs no preparation and leaves out junk`() {
    var article = Article(pageText: Text(InventedTexts.wire))
    let size = article.pageText.count
    article.blocks = [Block(kind: .paragraph, range: 0..<size / 3), Block(kind: .paragraph, range: size / 3..<size)]
    article.junk = [Junk(kind: .relatedLink, range: size / 9..<size / 2, why: "a link")]
    let quick = SentenceOutline(article)
    let prepared = PreparedArticle(article).sentenceOutline
    let index = OutlineIndex(SentenceOutline(Article(pageText: Text(InventedTexts.wire))))
    let overlap = index.overlap(with: quick)
    #expect(overlap == index.overlap(with: prepared))
    #expect(overlap.sharedShingles > 50 && overlap.runs == 2)
  }

  @Test func `the limits do not cross`() {
    #expect(SecondLook.builtIn.leastOfOpen < SecondLook.builtIn.leastOfDerived)
    #expect(SecondLook.builtIn.copies.terms.map(\.feature) == SecondLookFeatures.names)
  }
}
