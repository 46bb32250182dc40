// SPDX-License-Identifier: Apache-2.0

import Extraction
import Foundation
import Judgement
import Language
import Markup
import Testing

@testable import Reporting

/// Records as hostile pages would make them.
@Suite struct HostileRecordTests {
  static let texts = [
    "<script>alert(1)</script>", "</title></style></textarea><img src=x onerror=alert(1)>", "]]>--><!--<![CDATA[",
    "a\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{85}\u{9B}", "\u{202E}gnp.exe\u{202C}\u{2066}\u{2069}\u{61C}\u{200F}",
    "\"\u{301} onload=\u{301}\"x", "'\u{200D}'><b>", "\u{600}<\u{FE0F}&\u{20E3};", "{{> head}}{{{style}}}{{#cases}}",
    "javascript:alert(1)", "https://evil.example/\"><script>", "\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}",
    "e" + String(repeating: "\u{301}", count: 20_000), String(repeating: "<&\"'", count: 1_000), "", "\r\n\r\n",
    "%s%n%@",
    "=HYPERLINK(1)", "\u{E0041}\u{E007F}\u{10FFFF}",
  ]

  /// A page with a text wherever foreign text can stand.
  static func page(_ text: String) -> PageRecord {
    var builder = PageBuilder()
    builder.junk(text, kind: text, why: text)
    builder.row([.equal(text), .replaced(text, text), .inserted(text), .deleted(text)])
    builder.endParagraph(mechanism: .rewrite)
    builder.new(text)
    var verdict = builder.verdict(
      id: text, relation: .derived, score: 0.5, mechanism: .mixed, confidence: 0.5, runnerUp: .rewrite)
    verdict.quotations = [
      .init(
        original: .init(offset: 0, length: 1, text: text), suspect: .init(offset: 0, length: 1, text: text + " more"),
        fidelity: 0.5, status: "altered", speaker: text)
    ]
    verdict.facts = [
      .init(kind: "name", original: text, suspect: text, status: "altered", originalOffset: 0, suspectOffset: 0)
    ]
    verdict.assessed = "part"
    verdict.assessedReason = text
    verdict.reasons = [.init(for: true, feature: text, value: 1, of: nil, text: text)]
    var extraction = builder.extraction(path: text)
    extraction.title = text
    extraction.byline = text
    extraction.language = text
    extraction.canonical = text
    extraction.provenance = [.init(key: text, value: text, from: text)]
    extraction.notes = [.init(code: text, count: 1, detail: text)]
    let story = StoryRecord(
      id: text, edition: text, wire: text, headline: text, path: text, url: text,
      sha256: String(repeating: "0", count: 64),
      standIn: true)
    return PageRecord(
      path: text, url: text, captured: text, capturedBy: text, bytes: 1, sha256: String(repeating: "f", count: 64),
      outcome: .partlyAssessed, reason: text, extraction: extraction,
      cases: [CaseRecord(id: text, story: story, family: text, verdict: verdict)])
  }

  @Test(arguments: texts.indices)
  func `a hostile text is shown and does nothing`(index: Int) throws {
    let page = Self.page(Self.texts[index])
    var summary = SampleRun.summary
    summary.originals = [page.cases[0].story]
    summary.families = [
      FamilyRecord(
        id: page.path, wire: page.path, standIn: page.path,
        members: [.init(path: page.path, parent: page.path, score: 1)])
    ]
    let report = try ReportFolder([page], summary)
    for path in report.paths where path.hasSuffix(".html") {
      let bytes = try report.bytes(path)
      #expect(bytes.count < HTMLReportTests.limit, "\(path)")
      let parsed = ReportPage(String(decoding: bytes, as: UTF8.self))
      #expect(parsed.error == nil, "\(path): \(String(describing: parsed.error))")
      #expect(parsed.activeParts == [], "\(path)")
      #expect(parsed.scripts.count == 1)
      #expect(HTMLReportTests.scripts.isSuperset(of: parsed.scripts), "\(path)")
      #expect(Self.steering(bytes) == [], "\(path)")
    }
    let xml = try report.bytes("report.xml")
    #expect(try XMLSchema(ReportSchema.bytes).violations(of: xml) == [])
    #expect(Self.steering(xml) == [])
    let lines = try report.text("report.jsonl")
    #expect(lines.utf8.count { $0 == 0x0A } == 1)
    #expect(Self.steering(Array(lines.utf8)) == [])
    let decoded = try JSONDecoder().decode(PageRecord.self, from: Data(lines.utf8))
    #expect(Array(decoded.path.utf8) == Array(page.path.utf8))
  }

  @Test func `a title of a megabyte is shortened with its length and does not swell the page`() throws {
    var page = SampleRun.pages[0]
    page.extraction?.title = String(repeating: "<b>&", count: 250_000)
    let report = try ReportFolder([page], SampleRun.summary)
    for path in report.paths.prefix(2) { #expect(try report.bytes(path).count < 100_000, "\(path)") }
    #expect(ReportPage(try report.text("report.html")).text.contains("… (1,000,000 characters)"))
    #expect(ReportPage(try report.text("report.xml")).error == nil)
  }

  /// The characters of a file that would steer a terminal or turn a line.
  static func steering(_ bytes: [UInt8]) -> Set<UInt32> {
    var found = Set(bytes.filter { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A) || $0 == 0x7F }.map(UInt32.init))
    for scalar in String(decoding: bytes.filter { $0 >= 0x80 }, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: found.insert(scalar.value)
      default: break
      }
    }
    return found
  }

  @Test func `forbidden characters are counted in the XML report`() throws {
    let report = try ReportFolder([Self.page("a\u{1}b")], SampleRun.summary, formats: .xml)
    let text = try report.text("report.xml")
    let count = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    #expect(count > 10)
    #expect(text.contains("<replacedCharacters>\(count)</replacedCharacters>"))
  }
}
