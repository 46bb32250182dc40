// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Reporting

@Suite struct RowViewTests {
  private static let edits: [ComparisonRecord.EditRecord] = [
    .init(kind: "equal", original: "The ferry", suspect: "The ferry"),
    .init(kind: "replaced", original: "sank", suspect: "went down"),
    .init(kind: "deleted", original: "quickly", suspect: ""),
    .init(kind: "inserted", original: "", suspect: "at night"),
  ]

  private func row(original: String?, suspect: String?) -> RowView {
    RowView(
      .init(
        original: ScalarSpan(offset: 0, length: 0), suspect: ScalarSpan(offset: 0, length: 0), edits: Self.edits,
        originalText: original, suspectText: suspect), number: 1)
  }

  @Test func `marks stand in the text as it is, with what lies between the words`() {
    let row = row(original: "“The ferry,” sank — quickly.", suspect: "“The ferry”\u{A0}went down, at night!")
    // What lies before the first words and between them stays; a comma inside the quotation marks is not a word.
    #expect(row.original == "“The ferry,” <mark>sank</mark> — <del>quickly</del>.")
    #expect(row.suspect == "“The ferry”\u{A0}<mark>went down</mark>, <ins>at night</ins>!")
  }

  @Test func `without the text words are kept apart by a space`() {
    let row = row(original: nil, suspect: nil)
    #expect(row.original == "The ferry <mark>sank</mark> <del>quickly</del>")
    #expect(row.suspect == "The ferry <mark>went down</mark> <ins>at night</ins>")
    #expect(!row.isIdentical && row.changes == "3 changes")
  }

  @Test func `a row without end is cut and says so`() {
    let long = String(repeating: "word ", count: 10_000)
    let row = RowView(
      .init(
        original: ScalarSpan(offset: 0, length: 0), suspect: ScalarSpan(offset: 0, length: 0),
        edits: [
          .init(kind: "equal", original: long, suspect: long), .init(kind: "inserted", original: "", suspect: "x"),
        ]),
      number: 1)
    #expect(row.suspect.utf8.count < 5000)
    #expect(row.suspect.hasSuffix("(the row is cut here)"))
  }
}
