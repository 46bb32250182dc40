// SPDX-License-Identifier: Apache-2.0

/// Quotations beside each other, those that read differently first.
struct QuotationsView {
  /// One quotation.
  struct Row {
    let speaker: String?
    let original: String
    let suspect: String
    let status: String
    let style: String
    let fidelity: String
    let place: String
    /// The row of the aligned reader that it stands in.
    let row: Int?
  }

  let rows: [Row]
  let cut: String?
  let isEmpty: Bool
  let summary: String

  /// The view of a verdict's quotations.
  init(_ records: [ComparisonRecord.QuotationRecord], places: RowPlaces) {
    let order = ["altered", "differs", "added", "unquoted", "shortened", "kept"]
    let sorted = records.enumerated().sorted {
      let ranks = (
        order.firstIndex(of: $0.element.status) ?? order.count, order.firstIndex(of: $1.element.status) ?? order.count
      )
      return (ranks.0, $0.offset) < (ranks.1, $1.offset)
    }.map(\.element)
    let cut = Cut(count: sorted.count, noun: "quotations", bytes: 150_000) { index -> Row in
      let record = sorted[index]
      let readings = ReadingPair(original: record.original.text, suspect: record.suspect.text)
      return Row(
        speaker: record.speaker.map { VisibleText.line($0, limit: 120) }, original: readings.original,
        suspect: readings.suspect, status: VisibleText.line(record.status, limit: 30),
        style: order.contains(record.status) ? record.status : "other", fidelity: Figure.percent(record.fidelity),
        place: "character \(Figure.grouped(record.suspect.offset)), original \(Figure.grouped(record.original.offset))",
        row: places.row(suspect: record.suspect.offset, original: record.original.offset))
    } size: {
      $0.original.utf8.count + $0.suspect.utf8.count + 500
    }
    rows = cut.shown
    self.cut = cut.note
    isEmpty = records.isEmpty
    summary = StatusCounts.line(records.map(\.status), order: order)
  }
}
