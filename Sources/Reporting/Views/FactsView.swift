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
    /// The row of the aligned reader that it stands in.
    let row: Int?
  }

  /// The facts of a kind that are as in the original.
  struct Kept {
    let title: String
    let items: [String]
  }

  /// The facts that are not as in the original.
  let rows: [Row]
  let hasRows: Bool
  let cut: String?
  let kept: [Kept]
  let hasKept: Bool
  let keptCut: String?
  let isEmpty: Bool
  let summary: String
  /// The share of facts kept among those kept or altered; nil below five of them.
  let integrity: String?

  /// The view of a verdict's facts.
  init(_ records: [ComparisonRecord.FactRecord], places: RowPlaces) {
    let order = ["altered", "differs", "dropped", "added", "updated", "kept"]
    let sorted = records.enumerated().filter { $0.element.status != "kept" }.sorted {
      let ranks = (order.firstIndex(of: $0.element.status) ?? 5, order.firstIndex(of: $1.element.status) ?? 5)
      return (ranks.0, $0.offset) < (ranks.1, $1.offset)
    }.map(\.element)
    let cut = Cut(count: sorted.count, noun: "facts that are not as in the original", bytes: 150_000) { index -> Row in
      let record = sorted[index]
      let stands = [
        record.suspectOffset.map { "character \(Figure.grouped($0))" },
        record.originalOffset.map { "original \(Figure.grouped($0))" },
      ]
      return Row(
        kind: VisibleText.line(record.kind, limit: 30),
        original: record.original.map { VisibleText.line($0, limit: 200) },
        suspect: record.suspect.map { VisibleText.line($0, limit: 200) },
        status: VisibleText.line(record.status, limit: 30),
        style: order.contains(record.status) ? record.status : "other",
        place: stands.compactMap { $0 }.joined(separator: ", "),
        row: places.row(suspect: record.suspectOffset, original: record.originalOffset))
    } size: {
      ($0.original?.utf8.count ?? 0) + ($0.suspect?.utf8.count ?? 0) + 400
    }
    rows = cut.shown
    hasRows = !rows.isEmpty
    (self.kept, keptCut) = Self.kept(records)
    hasKept = !self.kept.isEmpty
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

  /// The facts that are as in the original, by kind; one that stands there several times has its number.
  private static func kept(_ records: [ComparisonRecord.FactRecord]) -> ([Kept], String?) {
    var kinds: [String] = []
    var words: [String: [String]] = [:]
    var counts: [String: [String: Int]] = [:]
    var total = 0
    for record in records where record.status == "kept" {
      let word = record.suspect ?? record.original ?? ""
      if words[record.kind] == nil { kinds.append(record.kind) }
      if counts[record.kind]?[word] == nil { words[record.kind, default: []].append(word) }
      counts[record.kind, default: [:]][word, default: 0] += 1
      total += 1
    }
    let most = 400
    var shown = 0
    var groups: [Kept] = []
    for kind in kinds {
      let all = words[kind] ?? []
      let items = all.prefix(max(0, most - shown)).map { word in
        let count = counts[kind]?[word] ?? 1
        return VisibleText.line(word, limit: 120) + (count > 1 ? " ×\(count)" : "")
      }
      shown += items.count
      let number = counts[kind]?.values.reduce(0, +) ?? 0
      groups.append(
        Kept(title: "\(VisibleText.line(kind, limit: 30)), \(Figure.grouped(number)) kept", items: items))
    }
    let different = words.values.reduce(0) { $0 + $1.count }
    return (
      groups,
      shown < different ? "Shown \(shown) of \(Figure.grouped(different)) kept facts; the XML report holds all." : nil
    )
  }
}
