// SPDX-License-Identifier: Apache-2.0

import Foundation
import Markup
import Testing

@testable import Reporting

@Suite struct ReportWriterTests {
  @Test func `the XML report is valid against the schema that the tool ships`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .xml)
    let schema = try XMLSchema(ReportSchema.bytes)
    #expect(schema.violations(of: try report.bytes("report.xml")) == [])
    #expect(report.paths == ["report.xml"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: xmllint), "xmllint is not installed"))
  func `a tool of others finds the XML report valid too`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .xml)
    let schema = report.url.appending(path: "report.xsd")
    try Data(ReportSchema.bytes).write(to: schema)
    let process = Process()
    process.executableURL = URL(filePath: Self.xmllint)
    process.arguments = ["--noout", "--nonet", "--schema", schema.path, report.url.appending(path: "report.xml").path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Where Debian's libxml2-utils has it.
  static let xmllint = "/usr/bin/xmllint"

  @Test func `a schema violation would be noticed`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .xml)
    let text = try report.text("report.xml").replacing("relation=\"derived\"", with: "relation=\"stolen\"")
    #expect(try !XMLSchema(ReportSchema.bytes).violations(of: Array(text.utf8)).isEmpty)
  }

  @Test func `every line of the JSON Lines report is one input and decodes to it again`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .jsonl)
    let lines = try report.text("report.jsonl").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == SampleRun.pages.count + 1)
    let decoded = try lines.dropLast().map { try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8)) }
    #expect(decoded.map(\.path) == SampleRun.pages.map(\.path))
    #expect(decoded[0].cases[0].verdict.words == SampleRun.pages[0].cases[0].verdict.words)
  }

  @Test func `two runs over the same records write the same bytes`() throws {
    let first = try ReportFolder(SampleRun.pages, SampleRun.summary)
    let second = try ReportFolder(SampleRun.pages, SampleRun.summary)
    #expect(try first.files() == second.files())
    #expect(first.paths == second.paths)
    for file in try first.files() { #expect(try first.bytes(file) == second.bytes(file), "\(file)") }
  }

  @Test func `the writer names every file that it wrote and leaves no other`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary)
    #expect(try report.files() == report.paths.sorted())
  }

  @Test func `a report that is not finished leaves nothing that looks like one`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let writer = try ReportWriter(folder: folder.path, formats: .all)
      try writer.add(SampleRun.pages[3])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasPrefix("report.") })
  }

  @Test func `a folder that cannot be made is named`() {
    #expect(throws: ReportError.self) { try ReportWriter(folder: "/dev/null/reports", formats: .all) }
  }
}
