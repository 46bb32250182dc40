// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reporting

@Suite struct StoredRunTests {
  @Test func `a stored run gives the same bytes in every format, without new analysis`() throws {
    let first = try ReportFolder(SampleRun.pages, SampleRun.summary)
    let stored = try StoredRun(folder: first.url.path)
    let second = FileManager.default.temporaryDirectory.appending(path: "rendered-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: second) }
    let paths = try stored.render(into: second.path, formats: .all)
    #expect(paths == first.paths)
    for path in paths {
      #expect(try Data(contentsOf: second.appending(path: path)) == Data(try first.bytes(path)), "\(path)")
    }
  }

  @Test(arguments: HostileRecordTests.texts.indices)
  func `hostile text comes back as it was`(index: Int) throws {
    let page = HostileRecordTests.page(HostileRecordTests.texts[index])
    var summary = SampleRun.summary
    summary.outcomes = ["partly-assessed": 1]
    let report = try ReportFolder([page], summary, formats: .jsonl)
    var read: [PageRecord] = []
    try StoredRun(folder: report.url.path).forEachPage { read.append($0) }
    #expect(read.count == 1)
    #expect(try JSONLine.bytes(of: read[0]) == JSONLine.bytes(of: page))
  }

  @Test func `a page is found without reading what comes after it`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .jsonl)
    let stored = try StoredRun(folder: report.url.path)
    #expect(try stored.firstPage { $0.path == "pages/evening-post.html" }?.cases.first?.id == "case-independent")
    #expect(try stored.firstPage { $0.path == "pages/none.html" } == nil)
  }

  @Test func `what is missing or damaged is named with what to do`() throws {
    #expect(throws: ReportError.self) { try StoredRun(folder: "/dev/null/none") }
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .jsonl)
    let path = report.url.appending(path: "report.jsonl")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
    let cut = lines.dropLast().joined(separator: "\n") + "\n"
    for (text, words) in [(cut, "has 4 inputs where the run's figures count 5"), ("{\"path\":1}\n", "line 1")] {
      try Data(text.utf8).write(to: path)
      let error = #expect(throws: ReportError.self) {
        try StoredRun(folder: report.url.path).forEachPage { _ in }
      }
      #expect(error?.code == .reading)
      #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    }
    let figures = report.url.appending(path: "summary.json")
    let other = try String(contentsOf: figures, encoding: .utf8).replacing("report:1", with: "report:9")
    try Data(other.utf8).write(to: figures)
    #expect(throws: ReportError.self) { try StoredRun(folder: report.url.path) }
  }

  @Test func `lines are found wherever the reads end`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lines-\(UUID().uuidString)")
    let expected = (0..<9).map { String(repeating: "\($0)", count: 1 << (11 + $0)) } + ["", "last"]
    try Data(expected.joined(separator: "\n").utf8).write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = try FileLines(path: folder.path)
    var read: [String] = []
    while let line = try lines.next() { read.append(String(decoding: line, as: UTF8.self)) }
    #expect(read == expected)
  }
}
