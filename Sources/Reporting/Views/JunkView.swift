// SPDX-License-Identifier: Apache-2.0

internal import Language

/// The junk of a page by kind.
struct JunkView {
  /// Junk of one kind.
  struct Group {
    let kind: String
    let count: String
    let rows: [Row]
  }

  /// One piece of junk.
  struct Row {
    let text: String
    let why: String
    let place: String
    /// On which other pages it stands, in words.
    let recurrence: String?
  }

  let groups: [Group]
  let cut: String?
  let isEmpty: Bool
  let summary: String

  /// The view of a page's junk.
  init(_ records: [ExtractionRecord.JunkRecord]) {
    // Kinds in the order in which they first stand on the page.
    var kinds: [String] = []
    var byKind: [String: [ExtractionRecord.JunkRecord]] = [:]
    for record in records {
      if byKind[record.kind] == nil { kinds.append(record.kind) }
      byKind[record.kind, default: []].append(record)
    }
    let sorted = kinds.flatMap { byKind[$0] ?? [] }
    let cut = Cut(count: sorted.count, noun: "pieces of junk", bytes: 200_000) { index -> (String, Row) in
      let record = sorted[index]
      var place = "characters \(Figure.grouped(record.offset))–\(Figure.grouped(record.offset + record.length))"
      if let source = record.source { place += ", from byte \(Figure.grouped(source.offset)) of the capture" }
      return (
        record.kind,
        Row(
          text: VisibleText.block(record.text, limit: 600), why: VisibleText.line(record.why, limit: 300), place: place,
          recurrence: record.alsoOn.map(Self.words))
      )
    } size: {
      $0.1.text.utf8.count * 2 + $0.1.why.utf8.count + 250
    }
    var groups: [Group] = []
    for kind in kinds {
      let rows = cut.shown.filter { $0.0 == kind }.map(\.1)
      if rows.isEmpty { continue }
      groups.append(
        Group(
          kind: VisibleText.line(String(kind.map { $0 == "-" ? " " : $0 }), limit: 40),
          count: Figure.grouped(byKind[kind]?.count ?? 0), rows: rows))
    }
    self.groups = groups
    self.cut = cut.note
    isEmpty = records.isEmpty
    summary = "\(Figure.count(records.count, "piece")) of \(Figure.count(kinds.count, "kind"))"
  }

  private static func words(_ recurrence: JunkRecurrence) -> String {
    let pages = "also on \(Figure.count(recurrence.pages, "page")) of this batch"
    guard let sameHost = recurrence.sameHost else { return pages }
    if recurrence.pages == sameHost { return "\(pages), \(sameHost == 1 ? "of" : "all of") the same host" }
    return "\(pages), \(sameHost == 0 ? "none" : Figure.grouped(sameHost)) of the same host"
  }
}
