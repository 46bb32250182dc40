// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Testing

@testable import Reporting

@Suite struct CSVReportTests {
  /// The rows of a table by the rules of RFC 4180.
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if isQuoted {
        guard scalar == "\"" else {
          cell.append(scalar)
          continue
        }
        if index < scalars.count, scalars[index] == "\"" {
          cell.append(scalar)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"": isQuoted = true
      case ",", "\n":
        row.append(String(cell))
        cell = String.UnicodeScalarView()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      case "\r": break
      default: cell.append(scalar)
      }
    }
    return rows
  }

  @Test func `one row a case, with columns that the other tables refer to`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .csv)
    #expect(report.paths.first == "csv/cases.csv")
    let cases = Self.rows(try report.text("csv/cases.csv"))
    #expect(cases.count == 4)
    #expect(cases[0] == CSVReport.caseColumns)
    let ids = Set(cases.dropFirst().map { $0[0] })
    #expect(ids.count == 3)
    for path in report.paths {
      let rows = Self.rows(try report.text(path))
      #expect(Set(rows.map(\.count)).count == 1, "\(path)")
      if rows[0][0] == "case" { #expect(rows.dropFirst().allSatisfy { ids.contains($0[0]) }, "\(path)") }
    }
    #expect(Self.rows(try report.text("csv/inputs.csv")).count == 6)
    let derived = try #require(CSVReport.caseColumns.firstIndex(of: "words_derived"))
    #expect(cases[1][derived] == String(SampleRun.pages[0].cases[0].verdict.words.derived))
    let passages = SampleRun.pages.flatMap(\.cases).reduce(0) { $0 + $1.verdict.passages.count }
    #expect(Self.rows(try report.text("csv/passages.csv")).count == passages + 1)
  }

  @Test(arguments: HostileRecordTests.texts.indices)
  func `no cell is a formula and no text breaks a row`(index: Int) throws {
    let text = HostileRecordTests.texts[index]
    let report = try ReportFolder([HostileRecordTests.page(text)], SampleRun.summary, formats: .csv)
    for path in report.paths {
      let rows = Self.rows(try report.text(path))
      #expect(Set(rows.map(\.count)).count == 1, "\(path)")
      let formulas = rows.joined().filter { cell in
        "=+-@\t\r\n".unicodeScalars.contains { $0 == cell.unicodeScalars.first }
      }
      #expect(formulas == [], "\(path)")
      let bytes = try report.bytes(path).filter { $0 != 0x0D }
      #expect(HostileRecordTests.steering(bytes) == [], "\(path)")
    }
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("@cmd", "\"'@cmd\""), ("\u{FF1D}1", "\"'\u{FF1D}1\""), ("a \"b\", c", "\"a \"\"b\"\", c\""),
    ("two\nlines", "\"two lines\""), ("", "\"\""),
  ])
  func `a text is quoted`(text: String, expected: String) { #expect(CSVTable.written(.text(text)) == expected) }

  @Test func `figures are numbers and what is not there is empty`() {
    #expect(CSVTable.written(.figure(0.25)) == "0.25")
    #expect(CSVTable.written(.figure(nil)) + CSVTable.written(.text(nil)) + CSVTable.written(.count(nil)) == "")
    #expect(CSVTable.written(.flag(true)) == "true")
  }
}
