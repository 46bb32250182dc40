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
  /// The story of each family.
  private var stories: [StoryTicket] = []
  /// The family that each page belongs to, by its place among the records; -1 for none. Four bytes a page, for pages may be very many.
  private var families: [Int32]
  /// The family whose story each page is judged against, by its place; -1 for none.
  private var judges: [Int32]

  /// The plan for families.
  init(
    _ families: [FamilyTree.Family],
    comparisons: PageComparisons,
    pages: PageList,
    members: [FamilyTree.Page],
    spool: Spool
  ) {
    func path(_ page: Int) -> String { pages[page].ticket?.path ?? "" }
    var records: [FamilyRecord] = []
    self.families = Array(repeating: -1, count: pages.count)
    judges = self.families
    stories.reserveCapacity(families.count)
    for (number, family) in families.enumerated() {
      guard let reference = family.standIn ?? family.members.first(where: { $0.parent == nil })?.page,
        let ticket = pages[reference].ticket
      else { continue }
      // What the page says of itself is read where it is judged against.
      let edition = StoryTicket.EditionTicket(
        name: nil, spool: spool.file("page-\(reference)"), path: ticket.path, url: ticket.url, sha256: "", headline: "")
      stories.append(
        StoryTicket(
          id: ticket.caseKey, wire: family.wire ?? members[reference].wire, standIn: true, editions: [edition]))
      for member in family.members {
        self.families[member.page] = Int32(records.count)
        if member.page != reference { judges[member.page] = Int32(records.count) }
      }
      records.append(
        FamilyRecord(
          id: Self.id(of: number), wire: family.wire, standIn: family.standIn.map(path),
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
    var best: [Int32: Float] = [:]
    for kinship in comparisons.kinships where self.families[Int(kinship.suspect)] < 0 {
      let family = self.families[Int(kinship.original)]
      guard family >= 0, kinship.score > best[kinship.suspect] ?? -1 else { continue }
      best[kinship.suspect] = kinship.score
      judges[Int(kinship.suspect)] = family
    }
  }

  /// The family that a page belongs to, with as many members as the page of a case shows; nil for a page outside every family.
  func family(of page: Int) -> FamilyRecord? {
    families[page] < 0 ? nil : records[Int(families[page])].shown
  }

  /// The story that a page is judged against, if any, as far as it is known without reading it.
  func story(for page: Int) -> StoryTicket? { judges[page] < 0 ? nil : stories[Int(judges[page])] }

  /// What the report calls a family.
  private static func id(of number: Int) -> String { "family-\(number + 1)" }
}
