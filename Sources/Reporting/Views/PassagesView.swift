// SPDX-License-Identifier: Apache-2.0

internal import Language

/// The aligned reader.
struct PassagesView {
  /// The most bytes of the page that it takes.
  static let room = 700_000

  let passages: [PassageView]
  let cut: String?
  let summary: String
  let isEmpty: Bool

  /// The view of a verdict's passages.
  init(_ records: [ComparisonRecord.PassageRecord]) {
    var left = Self.room
    var row = 1
    var furthest = 0
    var views: [PassageView] = []
    for (index, record) in records.enumerated() {
      guard left > 0 else { break }
      var remark: String?
      if record.repeat {
        remark = "repeats an earlier passage of this page; its rows are not shown again"
      } else if record.original.offset < furthest {
        remark = "moved: in the original it stands before the passage above"
      }
      if !record.repeat { furthest = max(furthest, record.original.offset) }
      let view = PassageView(record, number: index + 1, firstRow: row, remark: remark, room: left)
      row += view.rows.count
      left -= view.bytes
      views.append(view)
    }
    passages = views
    isEmpty = records.isEmpty
    cut =
      views.count < records.count
      ? "Shown \(Figure.grouped(views.count)) of \(Figure.grouped(records.count)) passages; the XML and JSON Lines reports hold all."
      : nil
    summary = "\(Figure.count(records.count, "passage")), \(Figure.count(row - 1, "row"))"
  }
}
