// SPDX-License-Identifier: Apache-2.0

import Judgement
import Testing

@testable import Reporting

@Suite struct VerdictSentenceTests {
  private func sentence(
    _ relation: Relation, mechanism: Mechanism? = nil, main: Mechanism? = nil, standIn: Bool = false
  ) -> String {
    var record = SampleRun.pages[0].cases[0]
    record.verdict.relation = relation
    record.verdict.mechanism = mechanism
    record.verdict.mainMechanism = main
    record.verdict.words = PageBudget(junk: 4, derived: 96, new: 4)
    record.story.headline = "Bridge closes"
    record.story.standIn = standIn
    let sentence = VerdictSentence(record)
    return "\(sentence.before)“\(sentence.headline)”\(sentence.after)"
  }

  @Test func `a derived page is stated with its figure, its source and its mechanism`() {
    #expect(
      sentence(.derived, mechanism: .thesaurusSpin)
        == "96.0\u{A0}% of this page’s own words (96 of 100) derive from Northline’s “Bridge closes” (edition 2), taken over with words replaced by synonyms."
    )
    #expect(sentence(.derived, standIn: true).contains("stands in for Northline’s original"))
    #expect(
      sentence(.derived, mechanism: .mixed, main: .verbatim).hasSuffix(
        ", made in several ways, mainly taken over word for word."))
    #expect(
      sentence(.derived, mechanism: .rewrite, standIn: true).contains(
        "the page that stands in for Northline’s original, “Bridge closes”"))
  }

  @Test func `a stand-in of no wire is named with its words apart`() {
    var record = SampleRun.pages[0].cases[0]
    record.story.standIn = true
    record.story.wire = nil
    #expect(VerdictSentence(record).text.contains("the page that stands in for the original, “"))
  }

  @Test func `a page derived by its chain alone is not said to derive to nought per cent`() throws {
    var record = SampleRun.pages[0].cases[0]
    record.verdict.relation = .derived
    record.verdict.mechanism = .rewrite
    record.verdict.passages = []
    record.verdict.words = PageBudget(junk: 4, new: 100)
    record.verdict.reasons = [Reason(for: true, feature: "chain", value: 9, of: nil, text: "9 sentences")]
    let text = VerdictSentence(record).text
    #expect(text.hasPrefix("This page follows") && !text.contains("%"), "\(text)")
    #expect(text.contains("with 9 sentences in the original’s order") && text.contains("no passage could be aligned"))
    let chain = try #require(PassagesView(record.verdict).chainNote)
    #expect(chain.contains("9 sentences follow one another") && chain.contains("says nothing"))
    record.verdict.relation = .sameEvent
    #expect(PassagesView(record.verdict).chainNote == nil)
  }

  @Test func `a page derived by its figures alone states the strongest of them`() throws {
    var record = SampleRun.pages[0].cases[0]
    record.verdict.relation = .derived
    record.verdict.mechanism = .rewrite
    record.verdict.passages = []
    record.verdict.reasons = [
      Reason(for: true, feature: "sharedNumbers", value: 26, of: nil, text: "26 numbers stand in the original"),
      Reason(for: false, feature: "chain", value: 2, of: nil, text: "2 sentences"),
    ]
    let sentence = VerdictSentence(record).text
    #expect(sentence.contains("probably derives") && sentence.contains("26 numbers stand in the original"))
    #expect(!sentence.contains("order") && !sentence.contains("%"))
    let note = try #require(PassagesView(record.verdict).chainNote)
    #expect(note.contains("figures of the whole text: 26 numbers stand in the original"))
  }

  @Test(arguments: Relation.allCases)
  func `every relation is stated in neutral words and one sentence`(relation: Relation) {
    let text = sentence(relation)
    #expect(text.contains("Bridge closes") && text.hasSuffix("."))
    for word in ["stolen", "theft", "plagiari", "pirat", "guilty"] { #expect(!text.lowercased().contains(word)) }
  }
}
