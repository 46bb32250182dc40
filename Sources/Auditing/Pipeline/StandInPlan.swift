// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Reporting

/// Which page each page of a batch is judged against where no original was given.
///
/// A member of a family is judged against the member that stands in for the original, or against the root where none
/// carries a credit. A page outside every family that was compared with a member is judged against that family's
/// stand-in, so that the report says why it does not belong to it.
struct StandInPlan {
  /// The families as the report names them.
  let records: [FamilyRecord]
  private var familyOfPage: [Int: String] = [:]
  private var stories: [Int: StoryTicket] = [:]

  /// The plan for families.
  init(
    _ families: [FamilyTree.Family], outlines: [PageOutline?], pairs: [MutualAudit.Pair], pages: PageList, spool: Spool
  ) {
    func path(_ page: Int) -> String { outlines[page]?.record.path ?? "" }
    var records: [FamilyRecord] = []
    var storyOfMember: [Int: StoryTicket] = [:]
    for (number, family) in families.enumerated() {
      let id = "family-\(number + 1)"
      guard let reference = family.standIn ?? family.members.first(where: { $0.parent == nil })?.page,
        let outline = outlines[reference], let ticket = pages[reference].ticket
      else { continue }
      let story = StoryTicket(
        id: ticket.caseKey, wire: family.wire ?? outline.wire, standIn: true,
        editions: [
          StoryTicket.EditionTicket(
            name: nil, spool: spool.file("page-\(reference)"), path: path(reference), url: ticket.url,
            sha256: outline.record.sha256 ?? "", headline: outline.headline, published: outline.published,
            language: outline.language
          )
        ]
      )
      for member in family.members {
        familyOfPage[member.page] = id
        storyOfMember[member.page] = story
        if member.page != reference { stories[member.page] = story }
      }
      records.append(
        FamilyRecord(
          id: id, wire: family.wire, standIn: family.standIn.map(path),
          members: family.members.map { member in
            FamilyRecord.Member(
              path: path(member.page), parent: member.parent.map(path), score: member.score,
              wire: outlines[member.page]?.wire
            )
          }
        )
      )
    }
    self.records = records
    var best: [Int: Double] = [:]
    for pair in pairs where familyOfPage[pair.suspect] == nil {
      guard let story = storyOfMember[pair.original], let score = pair.outline?.score,
        score > best[pair.suspect] ?? -1
      else { continue }
      best[pair.suspect] = score
      stories[pair.suspect] = story
    }
  }

  /// The family that a page belongs to, if any.
  func family(of page: Int) -> String? { familyOfPage[page] }

  /// The story that a page is judged against, if any.
  func story(for page: Int) -> StoryTicket? { stories[page] }
}
