// SPDX-License-Identifier: Apache-2.0

/// Facts beside each other, those that read differently first.
struct FactsView {
  /// One fact.
  struct Row {
    let kind: String
    let original: String?
    let suspect: String?
    let status: String
    let style: String
    let place: String
  }

  let rows: [Row]
  let cut: String?
  let isEmpty: Bool
  let summary: String
  /// The share of facts kept among those kept or altered; nil below five of them.
  let integrity: String?

  /// The view of a verdict's facts.
  init(_ records: [ComparisonRecord.FactRecord]) {
    let order = ["altered", "differs", "dropped", "added", "updated", "kept"]
    let sorted = records.enumerated().sorted {
      let ranks = (order.firstIndex(of: $0.element.status) ?? 5, order.firstIndex(of: $1.element.status) ?? 5)
      return (ranks.0, $0.offset) < (ranks.1, $1.offset)
    }.map(\.element)
    let cut = Cut(count: sorted.count, noun: "facts", bytes: 150_000) { index -> Row in
      let record = sorted[index]
      let places = [
        record.suspectOffset.map { "character \(Figure.grouped($0))" },
        record.originalOffset.map { "original \(Figure.grouped($0))" },
      ]
      return Row(
        kind: VisibleText.line(record.kind, limit: 30),
        original: record.original.map { VisibleText.line($0, limit: 200) },
        suspect: record.suspect.map { VisibleText.line($0, limit: 200) },
        status: VisibleText.line(record.status, limit: 30),
        style: order.contains(record.status) ? record.status : "other",
        place: places.compactMap { $0 }.joined(separator: ", "))
    } size: {
      ($0.original?.utf8.count ?? 0) + ($0.suspect?.utf8.count ?? 0) + 400
    }
    rows = cut.shown
    self.cut = cut.note
    isEmpty = records.isEmpty
    summary = StatusCounts.line(records.map(\.status), order: order)
    let kept = records.count { $0.status == "kept" }
    let altered = records.count { $0.status == "altered" }
    integrity =
      kept + altered >= 5
      ? "\(Figure.percent(kept, of: kept + altered)) (\(Figure.grouped(kept)) of \(Figure.grouped(kept + altered)))"
      : nil
  }
}
