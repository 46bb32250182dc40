// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// The whole page text with its labels: the marks add up to the budget.
struct PageMapView {
  /// The most bytes of the page that it takes.
  static let room = 600_000

  /// A line of the page text.
  struct Line {
    let number: Int
    let letters: [Letter]
    let html: String
  }

  /// A label that a line has, in the margin.
  struct Letter {
    let letter: String
    let name: String
    let style: String
    /// The words of the stretches that begin in the line; nil where one only goes on.
    let words: String?
  }

  /// A stretch of the overview.
  struct Stretch {
    let style: String
    let name: String
    let weight: Int
    /// The line that it begins in.
    let line: Int
  }

  /// Words of a label that stand in the part that is cut off.
  struct Remainder {
    let name: String
    let style: String
    let words: Int
  }

  let lines: WrittenApart<Line>
  let overview: [Stretch]
  let cut: String?
  let remainders: [Remainder]
  let isEmpty: Bool
  /// That the marks do not add up to the budget, which would be a fault; nil otherwise.
  let fault: String?

  /// The map of a page.
  init(text: String, labels: [ComparisonRecord.LabelRecord], budget: PageBudget) {
    let marks = LabelStretches(labels, upTo: ScalarSlices(text).count)
    var writer = PageMapWriter(room: Self.room)
    writer.write(text, marks.stretches)
    lines = WrittenApart(writer.lines)
    isEmpty = writer.lines.isEmpty
    overview = Self.overview(marks.stretches, starts: writer.starts)
    let left = PageBudget.Label.inReadingOrder.map { label in
      (label, marks.words(label) - (writer.words[label] ?? 0))
    }
    remainders = left.filter { $0.1 > 0 }.map { Remainder(name: $0.0.title, style: $0.0.rawValue, words: $0.1) }
    cut =
      writer.isCut
      ? "Shown \(Figure.grouped(writer.scalars)) of \(Figure.grouped(text.unicodeScalars.count)) characters. Words beyond: "
        + remainders.map { "\($0.name) \(Figure.grouped($0.words))" }.joined(separator: ", ") + "."
      : nil
    let wrong = PageBudget.Label.allCases.filter { marks.words($0) != budget.words($0) }
    fault =
      wrong.isEmpty
      ? nil
      : "The marks do not add up to the budget for \(wrong.map(\.title).joined(separator: ", ")). Please report this as a fault."
  }

  /// The labels in the order of the page, neighbours of one label taken together, at most 400 of them.
  private static func overview(_ stretches: [LabelStretches.Stretch], starts: [Int]) -> [Stretch] {
    var merged: [(label: PageBudget.Label, words: Int, line: Int)] = []
    var line = 0
    for stretch in stretches where stretch.words > 0 {
      while line < starts.count, starts[line] <= stretch.range.lowerBound { line += 1 }
      if merged.last?.label == stretch.label {
        merged[merged.count - 1].words += stretch.words
      } else {
        merged.append((stretch.label, stretch.words, max(1, line)))
      }
    }
    // Of very many stretches the overview shows the longest; the map below shows all.
    if merged.count > 400 {
      let limit = merged.map(\.words).sorted(by: >)[399]
      merged = merged.filter { $0.words >= limit }
    }
    return merged.prefix(400).map {
      Stretch(
        style: $0.label.rawValue, name: "\($0.label.title), \(Figure.count($0.words, "word"))", weight: $0.words,
        line: $0.line)
    }
  }
}
