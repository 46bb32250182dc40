// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Language

/// The columns of the tables and the rows under them.
extension CSVReport {
  static let inputColumns = [
    "path", "url", "captured", "captured_by", "outcome", "reason", "bytes", "sha256", "title", "byline", "dateline",
    "credit", "wire", "published", "canonical", "language", "assessed", "repetition", "cases",
  ]

  static let caseColumns = [
    "case", "path", "url", "state", "story", "edition", "wire", "headline", "original_path", "stand_in", "relation",
    "score", "relation_runner_up", "mechanism", "main_mechanism", "mechanism_confidence", "runner_up", "channel",
    "assessed", "assessed_reason", "derived_ratio", "words", "words_derived", "words_shared_quote",
    "words_other_source", "words_new", "words_repeat", "words_junk", "repetition", "passages", "quotations",
    "quotations_altered", "facts", "facts_altered", "family", "sha256", "original_sha256", "rights", "rights_status",
    "rights_domain", "rights_until", "credit_given", "rights_warnings",
  ]

  static let passageColumns =
    headColumns + [
      "mechanism", "repeat", "suspect_offset", "suspect_length", "original_offset", "original_length", "suspect",
      "original",
    ]

  static let quotationColumns =
    headColumns + [
      "status", "fidelity", "speaker", "original_offset", "original_length", "suspect_offset", "suspect_length",
      "original", "suspect",
    ]

  static let factColumns =
    headColumns + ["kind", "status", "original_offset", "suspect_offset", "original", "suspect"]

  static let substitutionColumns = headColumns + ["original", "replacement", "count", "synonym"]

  static let junkColumns = [
    "path", "number", "kind", "offset", "length", "source_offset", "source_length", "text", "why", "also_on_pages",
    "also_on_pages_of_host",
  ]

  private static let headColumns = ["case", "path", "story", "number"]

  /// What a row of a case's details begins with.
  static func head(_ record: CaseRecord, _ page: PageRecord, _ number: Int) -> [CSVTable.Cell] {
    [.text(record.id), .text(page.path), .text(record.story.id), .count(number)]
  }

  /// The row of an input.
  static func row(of page: PageRecord) -> [CSVTable.Cell] {
    let extraction = page.extraction
    let claims: [CSVTable.Cell] = [
      .text(extraction?.title), .text(extraction?.byline), .text(extraction?.dateline), .text(extraction?.credit),
      .text(extraction?.wire), .text(extraction?.published), .text(extraction?.canonical), .text(extraction?.language),
    ]
    return [
      .text(page.path), .text(page.url), .text(page.captured), .text(page.capturedBy), .text(page.outcome.rawValue),
      .text(page.reason), .count(page.bytes), .text(page.sha256),
    ] + claims + [.text(extraction?.assessed), .figure(extraction?.repetition), .count(page.cases.count)]
  }

  /// The row of a case.
  static func row(of record: CaseRecord, on page: PageRecord) -> [CSVTable.Cell] {
    let verdict = record.verdict
    let story = record.story
    let words = verdict.words
    var row: [CSVTable.Cell] = [
      .text(record.id), .text(page.path), .text(page.url), .text(record.state?.rawValue), .text(story.id),
      .text(story.edition), .text(story.wire), .text(story.headline), .text(story.path), .flag(story.standIn),
    ]
    row += [
      .text(verdict.relation.rawValue), .figure(verdict.score), .text(verdict.relationRunnerUp?.rawValue),
      .text(verdict.mechanism?.rawValue), .text(verdict.mainMechanism?.rawValue),
      .figure(verdict.mechanismConfidence), .text(verdict.runnerUp?.rawValue), .text(verdict.channel.rawValue),
      .text(verdict.assessed), .text(verdict.assessedReason), .figure(verdict.derivedRatio),
    ]
    row += [
      .count(words.total), .count(words.derived), .count(words.sharedQuote), .count(words.otherSource),
      .count(words.new), .count(words.repeat), .count(words.junk), .figure(words.repetition),
    ]
    row += [
      .count(verdict.passages.count), .count(verdict.quotations.count),
      .count(verdict.quotations.count { $0.status == "altered" }), .count(verdict.facts.count),
      .count(verdict.facts.count { $0.status == "altered" }), .text(record.family), .text(page.sha256),
      .text(story.sha256),
    ]
    let rights = record.rights
    row += [
      .text(rights?.standing.rawValue), .text(rights?.status), .text(rights?.domain), .text(rights?.until),
      .text(rights?.creditGiven.map { $0 ? "yes" : "no" }), .text(rights?.warnings.joined(separator: "; ")),
    ]
    return row
  }

  /// The row of a piece of junk.
  static func row(of item: ExtractionRecord.JunkRecord, number: Int, on page: PageRecord) -> [CSVTable.Cell] {
    [
      .text(page.path), .count(number), .text(item.kind), .count(item.offset), .count(item.length),
      .count(item.source?.offset), .count(item.source?.length), .text(item.text), .text(item.why),
      .count(item.alsoOn?.pages), .count(item.alsoOn?.sameHost),
    ]
  }
}
