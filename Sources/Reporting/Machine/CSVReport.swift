// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Language

/// The tables in `csv`: one row an input, a case, a passage, a quotation, a fact, a replaced word, a piece of junk. The
/// column `case` ties them together; columns are only ever added at the end.
struct CSVReport: ReportPart {
  let inputs: CSVTable
  let cases: CSVTable
  let passages: CSVTable
  let quotations: CSVTable
  let facts: CSVTable
  let substitutions: CSVTable
  let junk: CSVTable

  /// Begins the tables in a folder.
  init(folder: String) throws {
    try ReportWriter.createFolder("\(folder)/csv")
    func table(_ name: String, _ columns: [String]) throws -> CSVTable {
      try CSVTable(folder: folder, path: "csv/\(name).csv", columns: columns)
    }
    inputs = try table("inputs", Self.inputColumns)
    cases = try table("cases", Self.caseColumns)
    passages = try table("passages", Self.passageColumns)
    quotations = try table("quotations", Self.quotationColumns)
    facts = try table("facts", Self.factColumns)
    substitutions = try table("substitutions", Self.substitutionColumns)
    junk = try table("junk", Self.junkColumns)
  }

  func add(_ page: PageRecord) throws {
    try inputs.add(Self.row(of: page))
    for (index, item) in (page.extraction?.junk ?? []).enumerated() {
      try junk.add(Self.row(of: item, number: index + 1, on: page))
    }
    for record in page.cases {
      try cases.add(Self.row(of: record, on: page))
      try addDetails(of: record, on: page)
    }
  }

  func finish(_ summary: RunSummary) throws -> [String] {
    let tables = [cases, inputs, passages, quotations, facts, substitutions, junk]
    for table in tables { try table.publish() }
    return tables.map(\.path)
  }

  /// Adds what a case consists of to the tables beside that of the cases.
  private func addDetails(of record: CaseRecord, on page: PageRecord) throws {
    let verdict = record.verdict
    let slices = ScalarSlices(page.extraction?.pageText ?? "")
    for (index, passage) in verdict.passages.enumerated() {
      try passages.add(
        Self.head(record, page, index + 1) + [
          .text(passage.mechanism.rawValue), .flag(passage.repeat), .count(passage.suspect.offset),
          .count(passage.suspect.length), .count(passage.original.offset), .count(passage.original.length),
          .text(slices[passage.suspect]), .text(passage.rows.map { RowText.joined($0, side: \.original) }),
        ])
    }
    for (index, pair) in verdict.quotations.enumerated() {
      try quotations.add(
        Self.head(record, page, index + 1) + [
          .text(pair.status), .figure(pair.fidelity), .text(pair.speaker), .count(pair.original.offset),
          .count(pair.original.length), .count(pair.suspect.offset), .count(pair.suspect.length),
          .text(pair.original.text), .text(pair.suspect.text),
        ])
    }
    for (index, fact) in verdict.facts.enumerated() {
      try facts.add(
        Self.head(record, page, index + 1) + [
          .text(fact.kind), .text(fact.status), .count(fact.originalOffset), .count(fact.suspectOffset),
          .text(fact.original), .text(fact.suspect),
        ])
    }
    for (index, pair) in verdict.substitutions.enumerated() {
      try substitutions.add(
        Self.head(record, page, index + 1) + [
          .text(pair.original), .text(pair.replacement), .count(pair.count), .flag(pair.synonym),
        ])
    }
  }
}
