// SPDX-License-Identifier: Apache-2.0

import Extraction
import Judgement
import Language

@testable import Reporting

/// Puts a page and its verdict together block by block, with offsets and counts that fit each other.
struct PageBuilder {
  /// A step of a row.
  enum Step {
    case equal(String)
    case replaced(String, String)
    case inserted(String)
    case deleted(String)
  }

  private var text = ""
  private var offset = 0
  private var originalOffset = 0
  private var rows: [ComparisonRecord.RowRecord] = []
  private var blocks: [ExtractionRecord.BlockRecord] = []
  private(set) var junk: [ExtractionRecord.JunkRecord] = []
  private(set) var labels: [ComparisonRecord.LabelRecord] = []
  private(set) var passages: [ComparisonRecord.PassageRecord] = []
  private var substitutions: [ComparisonRecord.SubstitutionRecord] = []

  /// The words of a text: runs between spaces.
  static func words(_ text: String) -> Int { text.split { $0 == " " || $0 == "\n" }.count }

  /// Adds junk.
  mutating func junk(_ text: String, kind: String, why: String, alsoOn: JunkRecurrence? = nil) {
    junk.append(
      .init(
        kind: kind, text: text, offset: offset, length: text.unicodeScalars.count,
        source: ScalarSpan(offset: 2048 + offset, length: text.utf8.count), why: why,
        alsoOn: alsoOn))
    label(.junk, text)
    append("\n")
  }

  /// Adds words of the page's own.
  mutating func new(_ text: String) { block(.new, text) }

  /// Adds a shared quotation.
  mutating func quote(_ text: String) { block(.sharedQuote, text) }

  /// Adds a repeat.
  mutating func repeated(_ text: String) { block(.repeat, text) }

  /// Adds a sentence that is aligned with the original.
  mutating func row(_ steps: [Step]) {
    let start = offset
    let originalStart = originalOffset
    var edits: [ComparisonRecord.EditRecord] = []
    var suspect: [String] = []
    for step in steps {
      switch step {
      case .equal(let words):
        edits.append(.init(kind: "equal", original: words, suspect: words))
        suspect.append(words)
        originalOffset += words.unicodeScalars.count + 1
      case .replaced(let original, let words):
        edits.append(.init(kind: "replaced", original: original, suspect: words))
        suspect.append(words)
        originalOffset += original.unicodeScalars.count + 1
        substitutions.append(
          .init(
            original: original, replacement: words, count: substitutions.isEmpty ? 3 : 1,
            synonym: substitutions.count % 2 == 1))
      case .inserted(let words):
        edits.append(.init(kind: "inserted", original: "", suspect: words))
        suspect.append(words)
      case .deleted(let words):
        edits.append(.init(kind: "deleted", original: words, suspect: ""))
        originalOffset += words.unicodeScalars.count + 1
      }
    }
    let sentence = suspect.joined(separator: " ")
    append(sentence)
    rows.append(
      .init(
        original: ScalarSpan(offset: originalStart, length: originalOffset - originalStart),
        suspect: ScalarSpan(offset: start, length: offset - start), edits: edits))
    append(" ")
  }

  /// Ends a passage made of the rows since the last one.
  mutating func endParagraph(mechanism: Mechanism) {
    guard let first = rows.first, let last = rows.last else { return }
    let suspect = ScalarSpan(
      offset: first.suspect.offset, length: last.suspect.offset + last.suspect.length - first.suspect.offset)
    let original = ScalarSpan(
      offset: first.original.offset, length: last.original.offset + last.original.length - first.original.offset)
    passages.append(.init(suspect: suspect, original: original, mechanism: mechanism, repeat: false, rows: rows))
    let words = Self.words(ScalarSlices(text)[suspect])
    labels.append(.init(label: .derived, offset: suspect.offset, length: suspect.length, words: words))
    blocks.append(.init(kind: "paragraph", offset: suspect.offset, length: suspect.length, source: nil))
    rows = []
    append("\n")
  }

  /// The verdict on what was built.
  func verdict(
    id: String, relation: Relation, score: Double, mechanism: Mechanism?, confidence: Double?, runnerUp: Mechanism?
  ) -> ComparisonRecord {
    var budget = PageBudget()
    for label in labels {
      switch label.label {
      case .junk: budget.junk += label.words
      case .repeat: budget.repeat += label.words
      case .derived: budget.derived += label.words
      case .sharedQuote: budget.sharedQuote += label.words
      case .otherSource: budget.otherSource += label.words
      case .new: budget.new += label.words
      }
    }
    let total = Double(max(1, budget.total))
    return ComparisonRecord(
      id: id, relation: relation, mechanism: mechanism, mainMechanism: mechanism, mechanismConfidence: confidence,
      runnerUp: runnerUp, relationRunnerUp: relation == .derived ? .undetermined : .sharedQuotes,
      channel: .uncredited, score: score, assessed: "whole", assessedReason: nil, derivedRatio: budget.derivedRatio,
      budget: .init(
        junk: Double(budget.junk) / total, repeat: Double(budget.repeat) / total,
        derived: Double(budget.derived) / total, sharedQuote: Double(budget.sharedQuote) / total,
        otherSource: Double(budget.otherSource) / total, new: Double(budget.new) / total),
      words: budget, labels: labels, passages: passages, substitutions: substitutions,
      quotations: [
        .init(
          original: .init(
            offset: 310, length: 60, text: "We cannot let a single bus cross until every hanger has been tested"),
          suspect: .init(
            offset: 290, length: 64, text: "We can not let a single bus go over until every hanger has been tested"),
          fidelity: 0.7857, status: "altered", speaker: "Ines Varga"),
        .init(
          original: .init(offset: 900, length: 40, text: "It is the price of forty winters of salt"),
          suspect: .init(offset: 780, length: 40, text: "It is the price of forty winters of salt"),
          fidelity: 1, status: "kept", speaker: "Tomas Hrell"),
      ],
      facts: relation == .derived
        ? [
          .init(
            kind: "number", original: "31,000", suspect: "13,000", status: "altered", originalOffset: 520,
            suspectOffset: 470),
          .init(
            kind: "name", original: "Ines Varga", suspect: "Ines Varga", status: "kept", originalOffset: 400,
            suspectOffset: 372),
          .init(
            kind: "number", original: "4.2 million", suspect: "4.2 million", status: "kept", originalOffset: 700,
            suspectOffset: 640),
          .init(
            kind: "date", original: "late September", suspect: "late September", status: "kept", originalOffset: 740,
            suspectOffset: 690),
          .init(
            kind: "name", original: "Northline", suspect: nil, status: "dropped", originalOffset: 9, suspectOffset: nil),
          .init(
            kind: "number", original: "eleven weeks", suspect: "eleven weeks", status: "kept", originalOffset: 55,
            suspectOffset: 50),
        ] : [],
      reasons: relation == .derived
        ? [
          Reason(
            for: true, feature: "chain", value: 4, of: 4, text: "4 of 4 aligned sentences stand in the original’s order"
          ),
          Reason(
            for: true, feature: "substitutionRate", value: 0.26,
            text: "1 content word in 4 is replaced, most of them by a synonym"),
          Reason(
            for: true, feature: "maskedTrigrams", value: 0.41,
            text: "41 % of the page’s word triples outside quotations are the original’s"),
          Reason(for: false, feature: "newWords", value: 20, of: 130, text: "20 of 130 words are in no passage"),
        ]
        : [
          Reason(
            for: true, feature: "maskedTrigrams", value: 0.01,
            text: "Outside quotations 1 % of the word triples are the original’s"),
          Reason(for: false, feature: "sharedQuotations", value: 1, text: "One quotation of 9 words is the same"),
        ])
  }

  /// The extraction of what was built.
  func extraction(path: String) -> ExtractionRecord {
    ExtractionRecord(
      path: path, title: "Tessaly harbour bridge shut for eleven weeks", byline: "By Coast Desk",
      dateline: "TESSALY (CD)", credit: nil, wire: nil, published: "2026-10-03T18:00:00Z",
      canonical: "https://coastdaily.example/2026/harbour", language: "en", pageText: text, text: text, blocks: blocks,
      junk: junk, repetition: 1.18, budget: .init(junk: 0.125, repeat: 0.125, article: 0.75),
      provenance: [
        ProvenanceClaim(key: "canonical", value: "https://coastdaily.example/2026/harbour", from: "link rel")
      ],
      assessed: "whole", assessedReason: nil,
      notes: [Note(code: "encoding-replaced", count: 2, detail: "two bytes were not UTF-8")],
      ms: nil)
  }

  /// Adds a block with one label.
  private mutating func block(_ label: PageBudget.Label, _ text: String) {
    blocks.append(.init(kind: "paragraph", offset: offset, length: text.unicodeScalars.count, source: nil))
    self.label(label, text)
    append("\n")
  }

  /// Adds text with one label.
  private mutating func label(_ label: PageBudget.Label, _ text: String) {
    labels.append(.init(label: label, offset: offset, length: text.unicodeScalars.count, words: Self.words(text)))
    append(text)
  }

  /// Adds text without a label.
  private mutating func append(_ more: String) {
    text += more
    offset += more.unicodeScalars.count
  }
}
