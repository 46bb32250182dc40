// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// The page budget as a bar and a table whose figures add up.
struct BudgetView {
  /// One label's part.
  struct Segment {
    let letter: String
    let name: String
    let gloss: String
    let style: String
    let words: String
    let count: Int
    let share: String
    let width: String
    /// Whether the letter fits into the bar.
    let isWide: Bool
  }

  /// All labels in reading order.
  let rows: [Segment]
  /// The labels that have words.
  let segments: [Segment]
  let total: String
  let isEmpty: Bool
  /// The bar in words, for those who do not see it.
  let description: String
  /// The bar in a few words.
  let brief: String

  /// The view of a budget.
  init(_ budget: PageBudget) {
    let labels = PageBudget.Label.inReadingOrder
    let tenths = Figure.tenthsAddingUp(labels.map { budget.words($0) })
    rows = zip(labels, tenths).map { label, tenths in
      Segment(
        letter: label.letter, name: label.title, gloss: label.gloss, style: label.rawValue,
        words: Figure.grouped(budget.words(label)), count: budget.words(label), share: Figure.tenths(tenths),
        width: "\(tenths / 10).\(tenths % 10)%", isWide: tenths >= 50)
    }
    segments = rows.filter { $0.count > 0 }
    total = Figure.grouped(budget.total)
    isEmpty = budget.total == 0
    let parts = segments.map { "\($0.name) \($0.share), \(Figure.count($0.count, "word"))" }
    brief = isEmpty ? "no words" : segments.map { "\($0.name) \($0.share)" }.joined(separator: ", ")
    description = isEmpty ? "No words were examined" : "Page budget: \(parts.joined(separator: "; "))"
  }
}
