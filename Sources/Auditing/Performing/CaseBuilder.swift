// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Judgement
internal import Reporting

/// Makes the cases of a page out of the judge's verdicts.
struct CaseBuilder: Sendable {
  private let judge = Judge()

  /// The cases of a page against stories, the strongest first: all that are not `unrelated`, else the strongest one.
  func cases(
    of page: PreparedArticle,
    caseKey: String,
    against stories: [Story],
    tickets: [StoryTicket],
    family: String? = nil
  ) -> [CaseRecord] {
    let cases = judge.verdicts(on: page, against: stories).map { verdict in
      record(
        verdict, of: page, caseKey: caseKey, story: stories[verdict.story], ticket: tickets[verdict.story],
        family: family
      )
    }
    let related = cases.filter { $0.verdict.relation != .unrelated }
    return related.isEmpty ? Array(cases.prefix(1)) : related
  }

  private func record(
    _ judged: StoryVerdict,
    of page: PreparedArticle,
    caseKey: String,
    story: Story,
    ticket: StoryTicket,
    family: String?
  ) -> CaseRecord {
    let id = CaseID.of(page: caseKey, story: ticket.id)
    let edition = story.editions[judged.edition]
    var comparison = ComparisonRecord(
      id: id, verdict: judged.verdict, suspect: page.article.pageText, original: edition.article.article.pageText,
      detail: .report
    )
    // What was cut or could not be decoded is never said to be unrelated because of that.
    if comparison.relation == .unrelated, page.article.assessed != .whole { comparison.relation = .undetermined }
    if ticket.standIn { comparison.leaveOpenWhichWasAltered() }
    let named = ticket.editions[judged.edition]
    let storyRecord = StoryRecord(
      id: ticket.id, edition: named.name, wire: ticket.wire, headline: named.headline, path: named.path, url: named.url,
      sha256: named.sha256, published: named.published, language: named.language, standIn: ticket.standIn
    )
    return CaseRecord(id: id, story: storyRecord, family: family, verdict: comparison)
  }
}

extension ComparisonRecord {
  /// Against a page that only stands in for the original, two readings differ and neither is known to be the right one.
  mutating func leaveOpenWhichWasAltered() {
    for index in quotations.indices where quotations[index].status == "altered" { quotations[index].status = "differs" }
    for index in facts.indices where facts[index].status == "altered" { facts[index].status = "differs" }
  }
}
