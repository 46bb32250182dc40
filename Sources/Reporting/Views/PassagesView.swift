// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Language

/// The aligned reader.
struct PassagesView {
  /// The most bytes of the page that it takes.
  static let room = 700_000

  let passages: [PassageView]
  let cut: String?
  let summary: String
  let isEmpty: Bool
  /// What a derived verdict rests on where there is no passage.
  let chainNote: String?

  /// The view of a verdict's passages.
  init(_ verdict: ComparisonRecord) {
    let records = verdict.passages
    chainNote =
      verdict.relation == .derived && records.isEmpty
      ? "The verdict rests on \(VerdictSentence.basis(of: verdict)): \(VerdictSentence.ground(of: verdict))"
        + ". The sentences were reworded too far for a passage, so none of their words is counted as derived: the derived ratio says nothing here about how much was taken. "
        + (verdict.chain?.isEmpty ?? true
          ? "Read the two texts side by side before acting on this page."
          : "The likest pairs stand below, under “Sentences in the same order”; read them before acting on this page.")
      : nil
    var left = Self.room
    var row = 1
    var furthest = 0
    var views: [PassageView] = []
    for (index, record) in records.enumerated() {
      guard left > 0 else { break }
      var remark: String?
      var target: Int?
      if record.repeat {
        remark = "a repeat, its rows are not shown again: it says the same as"
        target = Self.repeated(record, among: records[..<index]).map { $0 + 1 }
        if target == nil { remark = "repeats an earlier passage of this page; its rows are not shown again" }
      } else if record.original.offset < furthest {
        remark = "moved: in the original it stands before"
        target = records[..<index].indices.filter { !records[$0].repeat }
          .filter { records[$0].original.offset > record.original.offset }
          .min { records[$0].original.offset < records[$1].original.offset }.map { $0 + 1 }
      }
      if !record.repeat { furthest = max(furthest, record.original.offset) }
      let view = PassageView(record, number: index + 1, firstRow: row, remark: remark, target: target, room: left)
      row += view.rows.views.count
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

  /// The earlier passage that shares most of the original with a repeated one.
  private static func repeated(
    _ record: ComparisonRecord.PassageRecord, among earlier: ArraySlice<ComparisonRecord.PassageRecord>
  ) -> Int? {
    func shared(_ other: ComparisonRecord.PassageRecord) -> Int {
      let start = max(record.original.offset, other.original.offset)
      let end = min(
        record.original.offset + record.original.length, other.original.offset + other.original.length)
      return max(0, end - start)
    }
    // Pages have a few passages; of very many the first thousand suffice.
    let candidates = earlier.prefix(1000).indices.filter { !earlier[$0].repeat && shared(earlier[$0]) > 0 }
    return candidates.max { (shared(earlier[$0]), $1) < (shared(earlier[$1]), $0) }
  }
}
