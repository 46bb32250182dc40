// SPDX-License-Identifier: Apache-2.0

/// A family in the docket.
struct FamilyView {
  /// A member of a family.
  struct Member {
    let path: String
    let parent: String?
    let score: String
    let wire: String
    let isStandIn: Bool
  }

  let id: String
  let title: String
  let standIn: String?
  let members: [Member]
  let cut: String?

  /// The view of a family; at most fifty members are shown.
  init(_ family: FamilyRecord) {
    id = VisibleText.line(family.id, limit: 40)
    let wire = family.wire.map { ", leads back to \(VisibleText.line($0, limit: 60))" } ?? ""
    title = "\(Figure.count(family.members.count, "page"))\(wire)"
    standIn = family.standIn.map { VisibleText.line($0, limit: 200) }
    let cut = Cut(count: min(family.members.count, 50), noun: "members", bytes: 60_000) { index in
      let member = family.members[index]
      return Member(
        path: VisibleText.line(member.path, limit: 200), parent: member.parent.map { VisibleText.line($0, limit: 200) },
        score: member.score.map(Figure.probability) ?? "",
        wire: member.wire.map { VisibleText.line($0, limit: 60) } ?? "",
        isStandIn: member.path == family.standIn)
    } size: {
      $0.path.utf8.count + ($0.parent?.utf8.count ?? 0) + 200
    }
    members = cut.shown
    self.cut =
      cut.shown.count < family.members.count
      ? "Shown \(Figure.grouped(cut.shown.count)) of \(Figure.grouped(family.members.count)) members; the XML report holds all."
      : nil
  }
}
