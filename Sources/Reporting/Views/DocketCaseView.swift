// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// A case in the docket.
struct DocketCaseView {
  let link: String
  let relation: RelationView
  let state: String?
  let headline: String
  let path: String
  let story: String
  let storyNote: String
  let standIn: Bool
  let ratio: String
  /// What the column is sorted by.
  let ratioKey: String
  let ratioDetail: String
  let mechanism: String
  let confidence: String
  let notes: String
  let hasNotes: Bool
  let budget: BudgetView

  /// The row of a case; `link` leads to its page.
  init(page: PageRecord, record: CaseRecord, link: String) {
    let verdict = record.verdict
    let words = verdict.words
    self.link = link
    relation = RelationView(verdict.relation)
    state = record.state?.rawValue
    headline = CaseView.headline(of: page, limit: 120)
    path = VisibleText.line(page.path, limit: 120)
    story = VisibleText.line(record.story.headline, limit: 80)
    standIn = record.story.standIn
    storyNote = [
      record.story.wire.map { VisibleText.line($0, limit: 40) },
      record.story.edition.map { "edition \(VisibleText.line($0, limit: 20))" },
    ].compactMap { $0 }.joined(separator: ", ")
    let restsOnChain = verdict.relation == .derived && verdict.passages.isEmpty
    // No word was counted, which is not the same as no word derives.
    ratio = restsOnChain ? "–" : Figure.percent(words.derived, of: words.creditable)
    ratioKey = Figure.decimal(words.derivedRatio ?? -1, places: 4)
    ratioDetail =
      restsOnChain ? "no passage" : "\(Figure.grouped(words.derived)) of \(Figure.grouped(words.creditable))"
    mechanism = verdict.mechanism?.title ?? ""
    confidence = verdict.mechanism == nil ? "" : verdict.mechanismConfidence.map(Figure.probability) ?? ""
    var notes: [String] = []
    if let factor = words.repetition, factor >= 1.5 { notes.append("repeated × \(Figure.decimal(factor, places: 1))") }
    if verdict.channel != .uncredited { notes.append(verdict.channel == .credited ? "credited" : "auto-syndication") }
    if verdict.assessed != "whole" { notes.append(verdict.assessed == "part" ? "assessed in part" : "not assessed") }
    if let rights = record.rights, rights.standing != .none {
      notes.append("rights: \(VisibleText.line(rights.title, limit: 60))")
    }
    if restsOnChain { notes.append("by \(VerdictSentence.basis(of: verdict))") }
    self.notes = notes.joined(separator: ", ")
    hasNotes = standIn || !notes.isEmpty
    budget = BudgetView(words)
  }

  /// The place of a case in the docket: what asks for attention first.
  static func order(of record: CaseRecord) -> (Int, Double) {
    (record.verdict.relation.rank, -(record.verdict.words.derivedRatio ?? 0))
  }
}
