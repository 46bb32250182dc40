// SPDX-License-Identifier: Apache-2.0

/// The sentence pairs that a verdict rests on where no passage could be aligned.
struct ChainView {
  /// The most bytes of the page that it takes.
  static let room = 300_000

  let isEmpty: Bool
  let summary: String
  let rows: [RowView]
  let cut: String?

  /// The view of a verdict's chain; empty where passages show what it rests on.
  init(_ verdict: ComparisonRecord) {
    let records = verdict.passages.isEmpty ? verdict.chain ?? [] : []
    let shown = Cut(count: records.count, noun: "sentence pairs", bytes: Self.room) {
      RowView(records[$0], number: $0 + 1)
    } size: {
      $0.original.utf8.count + $0.suspect.utf8.count + 300
    }
    rows = shown.shown
    cut = shown.note
    isEmpty = records.isEmpty
    summary = Figure.count(records.count, "sentence pair")
  }
}
