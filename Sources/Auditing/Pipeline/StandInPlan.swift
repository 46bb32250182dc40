// SPDX-License-Identifier: Apache-2.0

internal import Extraction
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
  ///
  /// - Throws: Where a page that stands in cannot be read back from the spool.
  init(
    _ families: [FamilyTree.Family],
    comparisons: PageComparisons,
    pages: PageList,
    members: [FamilyTree.Page],
    spool: Spool
  ) throws {
    func path(_ page: Int) -> String { pages[page].ticket?.path ?? "" }
    var records: [FamilyRecord] = []
    var storyOfMember: [Int: StoryTicket] = [:]
    for (number, family) in families.enumerated() {
      let id = "family-\(number + 1)"
      guard let reference = family.standIn ?? family.members.first(where: { $0.parent == nil })?.page,
        let ticket = pages[reference].ticket
      else { continue }
      let file = spool.file("page-\(reference)")
      let spooled = try Spool.read(file)
      let story = StoryTicket(
        id: ticket.caseKey, wire: family.wire ?? members[reference].wire, standIn: true,
        editions: [
          StoryTicket.EditionTicket(
            name: nil, spool: file, path: ticket.path, url: ticket.url, sha256: spooled.record.sha256 ?? "",
            headline: Headline.of(spooled.article), published: spooled.article.published,
            language: spooled.article.language
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
              wire: members[member.page].wire
            )
          }
        )
      )
    }
    self.records = records
    var best: [Int: Float] = [:]
    for kinship in comparisons.kinships where familyOfPage[Int(kinship.suspect)] == nil {
      guard let story = storyOfMember[Int(kinship.original)], kinship.score > best[Int(kinship.suspect)] ?? -1 else {
        continue
      }
      best[Int(kinship.suspect)] = kinship.score
      stories[Int(kinship.suspect)] = story
    }
  }

  /// The family that a page belongs to, if any.
  func family(of page: Int) -> String? { familyOfPage[page] }

  /// The story that a page is judged against, if any.
  func story(for page: Int) -> StoryTicket? { stories[page] }
}
