// SPDX-License-Identifier: Apache-2.0

/// The ledger of replaced words.
struct SubstitutionsView {
  /// One replaced word.
  struct Row {
    let original: String
    let replacement: String
    /// How often; nil for once.
    let times: String?
    let synonym: Bool
  }

  let rows: [Row]
  let cut: String?
  let isEmpty: Bool
  let summary: String

  /// The view of a verdict's substitutions.
  init(_ records: [ComparisonRecord.SubstitutionRecord]) {
    let cut = Cut(count: records.count, noun: "replacements", bytes: 100_000) {
      Row(
        original: VisibleText.line(records[$0].original, limit: 120),
        replacement: VisibleText.line(records[$0].replacement, limit: 120),
        times: records[$0].count > 1 ? Figure.grouped(records[$0].count) : nil,
        synonym: records[$0].synonym)
    } size: {
      $0.original.utf8.count + $0.replacement.utf8.count + 200
    }
    rows = cut.shown
    self.cut = cut.note
    isEmpty = records.isEmpty
    let all = records.reduce(0) { $0 + $1.count }
    let synonyms = records.reduce(0) { $0 + ($1.synonym ? $1.count : 0) }
    summary =
      "\(Figure.count(all, "replacement")) of \(Figure.count(records.count, "word pair")), "
      + "\(Figure.grouped(synonyms)) by a synonym"
  }
}
