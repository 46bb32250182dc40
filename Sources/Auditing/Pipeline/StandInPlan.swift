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
  /// The page that stands in for the original of each family, and the wire that it is taken for.
  private var references: [(page: Int32, wire: String?)] = []
  private let pages: PageList
  private let spool: Spool
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
    self.pages = pages
    self.spool = spool
    var records: [FamilyRecord] = []
    self.families = Array(repeating: -1, count: pages.count)
    judges = self.families
    records.reserveCapacity(families.count)
    references.reserveCapacity(families.count)
    for (number, family) in families.enumerated() {
      guard let reference = family.standIn ?? family.members.first(where: { $0.parent == nil })?.page,
        pages[reference].ticket != nil
      else { continue }
      references.append((Int32(reference), family.wire ?? members[reference].wire))
      for member in family.members {
        self.families[member.page] = Int32(records.count)
        if member.page != reference { judges[member.page] = Int32(records.count) }
      }
      // A member's path is in memory once, however many derive from it.
      var paths: [Int: String] = [:]
      for member in family.members { paths[member.page] = pages[member.page].ticket?.path ?? "" }
      func path(_ page: Int) -> String { paths[page] ?? "" }
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
  func story(for page: Int) -> StoryTicket? {
    guard judges[page] >= 0 else { return nil }
    let (reference, wire) = references[Int(judges[page])]
    guard let ticket = pages[Int(reference)].ticket else { return nil }
    // What the page says of itself is read where it is judged against.
    let edition = StoryTicket.EditionTicket(
      name: nil, spool: spool.file("page-\(reference)"), path: ticket.path, url: ticket.url, sha256: "", headline: "")
    return StoryTicket(id: ticket.caseKey, wire: wire, standIn: true, editions: [edition])
  }

  /// What the report calls a family.
  private static func id(of number: Int) -> String { "family-\(number + 1)" }
}
