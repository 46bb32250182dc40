// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Language

/// A passage of the aligned reader with its rows.
struct PassageView {
  let number: Int
  let mechanism: String
  let place: String
  /// Where the passage was moved to, or that it repeats another; nil for one in its place.
  let remark: String?
  /// The passage that the remark speaks of.
  let target: Int?
  let rows: WrittenApart<RowView>
  let cut: String?
  /// About how many bytes the rows take in the page.
  let bytes: Int

  /// The view of a passage; rows are shown while they fit into `room` bytes.
  init(_ passage: ComparisonRecord.PassageRecord, number: Int, firstRow: Int, remark: String?, target: Int?, room: Int)
  {
    self.number = number
    self.remark = remark
    self.target = target
    mechanism = passage.mechanism.title
    place =
      "characters \(Self.range(passage.suspect.offset, passage.suspect.length)) of this page, "
      + "\(Self.range(passage.original.offset, passage.original.length)) of the original"
    // A repeated passage says the same again; the page map shows where.
    let records = passage.repeat ? [] : passage.rows ?? []
    let moved = Self.moved(records)
    let rows = Cut(count: records.count, noun: "rows of this passage", bytes: room) {
      RowView(records[$0], number: firstRow + $0, moved: moved[$0])
    } size: {
      $0.original.utf8.count + $0.suspect.utf8.count + 300
    }
    self.rows = WrittenApart(rows.shown)
    cut = rows.note
    bytes = rows.shown.reduce(400) { $0 + $1.original.utf8.count + $1.suspect.utf8.count + 300 }
  }

  /// What is said of rows that stand before an earlier row in the original.
  private static func moved(_ rows: [ComparisonRecord.RowRecord]) -> [String?] {
    var furthest = -1
    return rows.map { row in
      guard row.original.length > 0, row.suspect.length > 0 else { return nil }
      if row.original.offset < furthest { return "moved: it stands further up in the original" }
      furthest = row.original.offset
      return nil
    }
  }

  /// A stretch as its first and last place.
  private static func range(_ offset: Int, _ length: Int) -> String {
    "\(Figure.grouped(offset))–\(Figure.grouped(offset + length))"
  }
}
