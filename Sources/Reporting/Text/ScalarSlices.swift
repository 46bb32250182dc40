// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Stretches of a text by scalars, each found without walking the text from its start.
struct ScalarSlices {
  /// One index is kept every so many scalars.
  private static let step = 256

  private let text: String.UnicodeScalarView
  private var marks: [String.Index] = []
  /// The number of scalars of the text.
  let count: Int

  /// An index over a text.
  ///
  /// - Complexity: linear in the text.
  init(_ text: String) {
    self.text = text.unicodeScalars
    var count = 0
    for index in self.text.indices {
      if count.isMultiple(of: Self.step) { marks.append(index) }
      count += 1
    }
    self.count = count
  }

  /// The text of a stretch; what lies beyond the text's end is left out.
  subscript(span: ScalarSpan) -> String {
    guard span.length > 0 else { return "" }
    let (end, overflow) = span.offset.addingReportingOverflow(span.length)
    return self[span.offset..<max(span.offset, overflow ? count : end)]
  }

  /// The text of a stretch; what lies beyond the text's end is left out.
  subscript(range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return "" }
    return String(text[index(range.lowerBound)..<index(range.upperBound)])
  }

  /// The index after a number of scalars.
  private func index(_ offset: Int) -> String.Index {
    guard offset < count else { return text.endIndex }
    return text.index(marks[offset / Self.step], offsetBy: offset % Self.step)
  }
}
