// SPDX-License-Identifier: Apache-2.0

/// The text of aligned rows, put together from the words of their differences.
enum RowText {
  /// One side of rows as a text; words that touch are kept apart by a space.
  static func joined(
    _ rows: [ComparisonRecord.RowRecord], side: KeyPath<ComparisonRecord.EditRecord, String>
  ) -> String {
    var text = ""
    for row in rows {
      for edit in row.edits where !edit[keyPath: side].isEmpty {
        if needsSpace(between: text, and: edit[keyPath: side]) { text += " " }
        text += edit[keyPath: side]
      }
    }
    return text
  }

  /// Whether two pieces of a text would run into each other.
  static func needsSpace(between first: String, and second: String) -> Bool {
    guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else { return false }
    return !last.properties.isWhitespace && !next.properties.isWhitespace
  }
}
