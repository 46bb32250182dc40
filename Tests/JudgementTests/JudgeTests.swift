// SPDX-License-Identifier: Apache-2.0

import Comparison
import Extraction
import Judgement
import Language
import Testing

@Suite struct JudgeTests {
  static let judge = Judge()
  static let wire = InventedTexts.prepared(InventedTexts.wire)
  static let report = InventedTexts.prepared(InventedTexts.report)
  static let unrelated = InventedTexts.prepared(InventedTexts.unrelated)

  @Test func `a copy is derived and verbatim`() {
    let verdict = Self.judge.verdict(on: Self.wire, against: Self.wire)
    #expect(verdict.relation == .derived)
    #expect(verdict.mechanism == .verbatim)
    #expect(verdict.score > 0.99)
  }

  @Test func `an independent report that quotes the same official is not derived`() {
    for (suspect, original) in [(Self.report, Self.wire), (Self.wire, Self.report)] {
      let verdict = Self.judge.verdict(on: suspect, against: original)
      #expect([.sameEvent, .sharedQuotes].contains(verdict.relation))
      #expect(verdict.mechanism == nil)
      #expect(verdict.passages.isEmpty)
    }
  }

  @Test func `an article of nothing but another's quotations is not derived`() {
    let quotations = [
      "We shall not sell the harbour of Velm to anybody who would close it within the year or two",
      "The railway of Orsk was paid for by four generations and will be handed to a fifth",
      "I have told the ministers that a hospital is no line in a ledger, in Tarn or anywhere",
      "Whoever wants the library of Luge may have a card, as everybody else does",
      "Nobody asked me about the theatre, so let me answer it here, it stays open",
      "There were offers for the airport in Moss and I sent each of them back unopened",
      "My mother sold eggs on the market square and paid her fee to the town, not to a fund abroad",
      "A prison that earns money by the bed will find people to put into its beds",
      "Ask the ferrymen what became of the last bridge that somebody bought for a song",
    ].map { "“\($0),” the president said." }
    let speech = ["The president spoke in Velm on Monday."] + quotations
    let collection =
      ["At a rally in the rain the head of state turned to what a rival wants to privatise."]
      + [3, 1, 8, 5, 0, 7, 4, 2, 6].map { quotations[$0] }
    let verdict = Self.judge.verdict(
      on: InventedTexts.prepared(collection.joined(separator: "\n\n")),
      against: InventedTexts.prepared(speech.joined(separator: "\n\n")))
    #expect(verdict.relation == .sharedQuotes)
    #expect(verdict.passages.isEmpty)
  }

  @Test func `the relation alone is that of the whole verdict`() {
    let texts = [Self.wire, Self.report, Self.unrelated]
    for suspect in texts {
      for original in texts {
        let verdict = Self.judge.verdict(on: suspect, against: original)
        #expect(Self.judge.relation(of: suspect, to: original) == verdict.relation)
      }
    }
  }

  @Test func `a text on something else is unrelated`() {
    #expect(Self.judge.verdict(on: Self.unrelated, against: Self.wire).relation == .unrelated)
  }

  @Test func `a page that was cut is never called unrelated`() {
    var article = InventedTexts.article(InventedTexts.unrelated)
    article.assessed = .part(reason: "the page ends in the middle of a tag")
    let verdict = Self.judge.verdict(on: PreparedArticle(article), against: Self.wire)
    #expect(verdict.relation == .undetermined)
    #expect(verdict.relationRunnerUp == .unrelated)
    #expect(verdict.assessed.word == "part")
  }

  @Test func `what could not be read is not assessed, on either side`() {
    var article = Article(pageText: .empty)
    article.assessed = .none(reason: "the file is empty")
    let empty = PreparedArticle(article)
    for verdict in [
      Self.judge.verdict(on: empty, against: Self.wire), Self.judge.verdict(on: Self.wire, against: empty),
    ] {
      #expect(verdict.relation == .notAssessed)
      #expect(verdict.assessed.word == "none")
      #expect(verdict.assessed.reason != nil)
      #expect(verdict.score == 0)
    }
  }

  @Test func `every word of the page has one label, and the reasons carry figures`() {
    let junk = "Read also: Ten quays you should see\n"
    let text = junk + InventedTexts.wire + InventedTexts.unrelated
    let suspect = PreparedArticle(
      InventedTexts.article(
        text, junk: [Junk(kind: .relatedLink, range: 0..<junk.utf8.count, why: "begins with Read also")]))
    let verdict = Self.judge.verdict(on: suspect, against: Self.wire)
    #expect(verdict.relation == .derived)
    #expect(verdict.budget.total == suspect.document.annotated.tokens.count)
    #expect(verdict.labels.map(\.words).reduce(0, +) == verdict.budget.total)
    #expect(verdict.budget.junk == 7)
    #expect(verdict.reasons.first?.for == true)
    #expect(verdict.reasons.allSatisfy { $0.text.contains { $0.isNumber } })
  }

  @Test func `the verdict is the same each time`() {
    let first = Self.judge.verdict(on: Self.report, against: Self.wire)
    let second = Self.judge.verdict(on: InventedTexts.prepared(InventedTexts.report), against: Self.wire)
    #expect(first.score == second.score)
    #expect(first.reasons == second.reasons)
  }
}
