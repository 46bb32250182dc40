// SPDX-License-Identifier: Apache-2.0

internal import Reporting

extension PageRecord {
  /// Takes texts, rows and facts out of a record where they are long, so that they can be sent ahead of it.
  ///
  /// - Returns: The pieces in their order; none for a record that is short.
  mutating func takePieces() -> [RecordPiece] {
    var pieces: [RecordPiece] = []
    if let text = extraction?.text, text.utf8.count > RecordPiece.scalars {
      extraction?.text = ""
      pieces += Self.parts(of: text).map { .text($0) }
    }
    if let text = extraction?.pageText, text.utf8.count > RecordPiece.scalars {
      extraction?.pageText = ""
      pieces += Self.parts(of: text).map { .pageText($0) }
    }
    for index in cases.indices {
      for passage in cases[index].verdict.passages.indices {
        guard let rows = cases[index].verdict.passages[passage].rows, rows.count > RecordPiece.rows else { continue }
        cases[index].verdict.passages[passage].rows = []
        pieces += Self.parts(of: rows, most: RecordPiece.rows).map { .rows($0, case: index, passage: passage) }
      }
      let facts = cases[index].verdict.facts
      guard facts.count > RecordPiece.facts else { continue }
      cases[index].verdict.facts = []
      pieces += Self.parts(of: facts, most: RecordPiece.facts).map { .facts($0, case: index) }
    }
    return pieces
  }

  /// Puts a piece that came ahead of the record into its place.
  ///
  /// - Returns: Whether there is such a place.
  mutating func put(_ piece: RecordPiece) -> Bool {
    switch piece {
    case .text(let text):
      guard extraction != nil else { return false }
      extraction?.text.append(text)
    case .pageText(let text):
      guard extraction != nil else { return false }
      extraction?.pageText.append(text)
    case .rows(let rows, let index, let passage):
      guard cases.indices.contains(index), cases[index].verdict.passages.indices.contains(passage) else { return false }
      cases[index].verdict.passages[passage].rows?.append(contentsOf: rows)
    case .facts(let facts, let index):
      guard cases.indices.contains(index) else { return false }
      cases[index].verdict.facts.append(contentsOf: facts)
    }
    return true
  }

  private static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      parts.append(String(rest.prefix(RecordPiece.scalars)))
      rest = rest.dropFirst(RecordPiece.scalars)
    }
    return parts
  }

  private static func parts<Element>(of whole: [Element], most: Int) -> [[Element]] {
    stride(from: 0, to: whole.count, by: most).map { Array(whole[$0..<min($0 + most, whole.count)]) }
  }
}
