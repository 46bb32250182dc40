// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reporting

@Suite struct ReportSchemaTests {
  @Test func `every line and the figures of the run are as the JSON Schema says`() throws {
    let schema = try JSONSchema(ReportSchema.jsonBytes)
    var pages = SampleRun.pages
    pages[0].cases[0].state = .reappeared
    let report = try ReportFolder(pages, SampleRun.summary, formats: .jsonl)
    for line in try report.text("report.jsonl").split(separator: "\n") {
      #expect(try schema.violations(of: line.utf8) == [])
    }
    #expect(try schema.violations(of: report.bytes("summary.json"), definition: "summary") == [])
  }

  @Test(arguments: HostileRecordTests.texts.indices)
  func `no text of a page makes a line that the schema refuses, but those whose words it lists`(index: Int) throws {
    let schema = try JSONSchema(ReportSchema.jsonBytes)
    let line = try JSONLine.bytes(of: HostileRecordTests.page(HostileRecordTests.texts[index]))
    #expect(try schema.violations(of: line) == [])
  }

  @Test(arguments: [
    ("\"outcome\":\"assessed\"", "\"outcome\":\"stolen\""), ("\"cases\":[", "\"suits\":["),
    ("\"score\":0.", "\"score\":3."),
    ("\"standIn\":false", "\"standIn\":0"), ("\"sha256\":\"a7", "\"sha256\":\"zz"),
    ("\"words\":{", "\"words\":{\"extra\":1,"),
  ])
  func `a violation would be noticed`(sound: String, broken: String) throws {
    let line = String(decoding: try JSONLine.bytes(of: SampleRun.pages[0]), as: UTF8.self)
    try #require(line.contains(sound))
    #expect(try JSONSchema(ReportSchema.jsonBytes).violations(of: line.replacing(sound, with: broken).utf8) != [])
  }
}
