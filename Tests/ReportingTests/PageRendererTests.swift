// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Reporting

/// A report of inputs that were rendered one by one is the report of their records.
@Suite struct PageRendererTests {
  static let tool = "wiretrace 0.1.0, libxml2 2.9.14"

  /// Writes the sample report, every input but the last one rendered before.
  func files(_ formats: ReportFormats, in folder: TemporaryFolder) throws -> [String] {
    let spool = folder.path(of: "spool")
    try FileManager.default.createDirectory(atPath: spool, withIntermediateDirectories: true)
    let summary = SampleRun.summary
    let renderer = try PageRenderer(formats: formats, tool: Self.tool)
    let writer = try ReportWriter(folder: folder.path(of: "report"), formats: formats, tool: Self.tool)
    try writer.begin(originals: summary.originals, families: summary.families)
    for (number, page) in SampleRun.pages.dropLast().enumerated() {
      let rendered = try renderer.render(
        page, editions: { record in summary.originals.filter { $0.id == record.story.id } },
        family: summary.families.first, into: spool, name: "page-\(number)")
      // As it comes from a worker.
      try writer.add(JSONDecoder().decode(RenderedPage.self, from: JSONEncoder().encode(rendered)))
    }
    for page in SampleRun.pages.suffix(1) { try writer.add(page) }
    let paths = try writer.finish(summary)
    #expect(try FileManager.default.contentsOfDirectory(atPath: spool).isEmpty)
    return paths
  }

  @Test(arguments: [.all, .html, .xml, .jsonl, .csv, .pan] as [ReportFormats])
  func `every format has the same bytes`(formats: ReportFormats) throws {
    let folder = try TemporaryFolder()
    let paths = try files(formats, in: folder)
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: formats)
    #expect(paths == report.paths)
    for path in paths {
      #expect(
        try Array(Data(contentsOf: URL(filePath: folder.path(of: "report/\(path)")))) == report.bytes(path), "\(path)")
    }
  }

  @Test func `characters that XML forbids are counted`() throws {
    var page = SampleRun.pages[3]
    page.reason = "\u{1}\u{2}"
    let folder = try TemporaryFolder()
    let renderer = try PageRenderer(formats: .xml, tool: Self.tool)
    let writer = try ReportWriter(folder: folder.path(of: "report"), formats: .xml, tool: Self.tool)
    try writer.add(
      try renderer.render(page, editions: { _ in nil }, family: nil, into: folder.path, name: "page"))
    _ = try writer.finish(SampleRun.summary)
    let text = try String(contentsOfFile: folder.path(of: "report/report.xml"), encoding: .utf8)
    #expect(text.contains("<replacedCharacters>2</replacedCharacters>"))
  }

  @Test func `a rendered file that was cut is noticed`() throws {
    let folder = try TemporaryFolder()
    let renderer = try PageRenderer(formats: .xml, tool: Self.tool)
    let writer = try ReportWriter(folder: folder.path(of: "report"), formats: .xml, tool: Self.tool)
    let page = try renderer.render(
      SampleRun.pages[3], editions: { _ in nil }, family: nil, into: folder.path, name: "page")
    try Data("<?xml".utf8).write(to: URL(filePath: page.xml))
    #expect(throws: ReportError.self) { try writer.add(page) }
  }
}
