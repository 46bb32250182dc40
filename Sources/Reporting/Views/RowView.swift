// SPDX-License-Identifier: Apache-2.0

/// One row of the aligned reader: both sides with their changes marked.
struct RowView {
  /// The most scalars that one side shows.
  static let longest = 4000

  let number: Int
  let original: String
  let suspect: String
  let isIdentical: Bool
  let changes: String
  /// That the row stands elsewhere in the original; nil where it is in its place.
  let moved: String?

  /// The view of a row.
  init(_ row: ComparisonRecord.RowRecord, number: Int, moved: String? = nil) {
    self.number = number
    self.moved = moved
    original = Self.side(row.edits, words: \.original, text: row.originalText, alone: .deleted)
    suspect = Self.side(row.edits, words: \.suspect, text: row.suspectText, alone: .inserted)
    let changed = row.edits.count { $0.kind != "equal" }
    isIdentical = changed == 0
    changes = isIdentical ? "the same words" : Figure.count(changed, "change")
  }

  /// One side with its marks; what lies between the words is taken from the text where that is known.
  private static func side(
    _ edits: [ComparisonRecord.EditRecord], words: KeyPath<ComparisonRecord.EditRecord, String>, text: String?,
    alone: InlineMarkup.Element
  ) -> String {
    var markup = InlineMarkup()
    var rest = Substring(text ?? "")
    var last = ""
    var left = longest
    for edit in edits where !edit[keyPath: words].isEmpty {
      guard left > 0 else {
        markup.text(" … (the row is cut here)")
        break
      }
      let piece = String(edit[keyPath: words].unicodeScalars.prefix(left))
      left -= piece.unicodeScalars.count
      if let place = Self.place(of: piece, in: rest) {
        markup.text(String(rest[..<place.lowerBound]))
        rest = rest[place.upperBound...]
      } else if RowText.needsSpace(between: last, and: piece) {
        markup.text(" ")
      }
      switch edit.kind {
      case "equal": markup.text(piece)
      case "replaced": markup.mark(.replaced, piece)
      default: markup.mark(alone, piece)
      }
      last = piece
    }
    if left > 0 { markup.text(String(rest)) }
    return markup.html
  }

  /// Where words stand in what is left of a row, if they stand close to its start: only punctuation lies between words.
  private static func place(of piece: String, in rest: Substring) -> Range<Substring.Index>? {
    var start = rest.utf8.startIndex
    for _ in 0..<48 {
      let tail = rest.utf8[start...]
      if tail.starts(with: piece.utf8) {
        return start..<tail.index(start, offsetBy: piece.utf8.count)
      }
      guard start < rest.utf8.endIndex else { return nil }
      rest.utf8.formIndex(after: &start)
    }
    return nil
  }
}
