// SPDX-License-Identifier: Apache-2.0

import Foundation
import Intake
import Judgement
import Testing

@testable import Reporting

@Suite struct HTMLReportTests {
  /// The most bytes that a page may have.
  static let limit = 2_000_000

  @Test func `every page is well-formed, inert and small`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .html)
    #expect(report.paths.first == "report.html")
    #expect(report.paths.count == 4)
    for path in report.paths {
      let page = ReportPage(try report.text(path))
      #expect(page.error == nil, "\(path)")
      #expect(page.activeParts == [], "\(path)")
      #expect(try report.bytes(path).count < Self.limit)
    }
  }

  @Test func `headings are in order, ids are unique and links within the report lead somewhere`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .html)
    for path in report.paths {
      let page = ReportPage(try report.text(path))
      var level = 0
      for heading in page.elements.compactMap({
        $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil
      }) {
        #expect(heading <= level + 1, "\(path): h\(heading) after h\(level)")
        level = heading
      }
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      #expect(page.elements.count { $0.name == "h1" } == 1)
      #expect(page.elements.count { $0.name == "main" } == 1)
      for link in page.elements.compactMap({ $0.attributes["href"] }) {
        if link.hasPrefix("#") {
          #expect(ids.contains(String(link.dropFirst())), "\(path): \(link)")
        } else {
          let target = link.hasPrefix("../") ? String(link.dropFirst(3)) : link
          #expect(report.paths.contains(target), "\(path): \(link)")
        }
      }
      for reference in page.elements.compactMap({ $0.attributes["aria-labelledby"] }) {
        #expect(ids.contains(reference))
      }
      #expect(page.elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
    }
  }

  @Test func `every input is in the docket with its outcome and reason`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .html)
    let docket = ReportPage(try report.text("report.html")).text
    for page in SampleRun.pages { #expect(docket.contains(page.path)) }
    #expect(docket.contains("The file is empty: capture the page again."))
    #expect(docket.contains("It is not a page: a PNG image."))
  }

  @Test func `a figure that depends on a stand-in says so, and no other`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .html)
    let cases = report.paths.filter { $0.hasPrefix("cases/") }
    #expect(ReportPage(try report.text(cases[1])).text.contains("stand-in"))
    #expect(!ReportPage(try report.text(cases[0])).text.contains("stand-in"))
  }

  @Test func `two captures of one address keep a page each`() throws {
    let pages = [SampleRun.pages[0], SampleRun.pages[0]]
    let report = try ReportFolder(pages, SampleRun.summary, formats: .html)
    #expect(Set(report.paths).count == 3)
    #expect(report.paths.last?.hasSuffix("-2.html") == true)
  }

  @Test(arguments: [nil, "", " \n"])
  func `a page without a headline goes by the name of its file`(title: String?) throws {
    var page = SampleRun.pages[0]
    page.path = "pages/deep/harbour.txt"
    page.extraction?.title = title
    #expect(CaseView.headline(of: page, limit: 80) == "harbour.txt")
  }

  @Test func `an id never leaves the report's folder`() throws {
    var page = SampleRun.pages[0]
    page.cases[0].id = "../../outside/\u{0}/x"
    let report = try ReportFolder([page], SampleRun.summary, formats: .html)
    #expect(report.paths.last == "cases/______outside___x.html")
  }

  @Test func `a docket too large for one page goes on with links, and no row is lost`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docket-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try HTMLReport(folder: folder.path, tool: "wiretrace", roomForCases: 40_000)
    for index in 0..<300 {
      var page = SampleRun.independent
      page.path = "pages/\(index).html"
      page.cases[0].id = "case-\(index)"
      try report.add(page)
    }
    let paths = try report.finish(SampleRun.summary)
    func text(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }
    let dockets = paths.filter { $0.hasPrefix("report-cases") || $0 == "report.html" }
    #expect(dockets.count > 3)
    var links: [String] = []
    for path in dockets {
      let page = ReportPage(try text(path))
      #expect(page.error == nil)
      links += page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("cases/") }
      #expect(page.elements.contains { $0.attributes["aria-current"] == "page" })
    }
    #expect(links.count == 300)
    #expect(Set(links).count == 300)
    #expect(ReportPage(try text("report.html")).text.contains("of 300 cases"))
    let inputs = paths.filter { $0.hasPrefix("report-inputs") }
    #expect(inputs.count == 1)
    #expect(ReportPage(try text(inputs[0])).text.contains("pages/299.html"))
  }

  /// The scripts of the pages.
  static let scripts = Set(
    [PackageResources.docket_js, PackageResources.case_js].map { PageParts(styles: [], script: $0).script })

  @Test func `a page has one script, ours, and its policy names the script's hash`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .html)
    for path in report.paths {
      let page = ReportPage(try report.text(path))
      #expect(page.scripts.count == 1)
      let script = try #require(page.scripts.first)
      #expect(Self.scripts.contains(script))
      let digest = SHA256Digest(of: Array(script.utf8)).hexadecimal
      let policy = try #require(
        page.elements.compactMap { $0.attributes["content"] }.first { $0.contains("default-src") })
      let hash = policy.split(separator: "'").first { $0.hasPrefix("sha256-") }.map { $0.dropFirst(7) } ?? ""
      #expect(Data(base64Encoded: String(hash))?.map { String(format: "%02x", $0) }.joined() == digest)
      #expect(!script.contains("<") && !script.contains("&"))
    }
  }

  @Test func `every view stands in the report`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .html)
    let docket = Set(ReportPage(try report.text("report.html")).elements.compactMap { $0.attributes["id"] })
    #expect(docket.isSuperset(of: ["totals", "cases", "descent", "originals", "inputs", "method"]))
    let views: Set = [
      "verdict", "page-map", "passages", "substitutions", "facts", "junk", "descent", "evidence", "method",
    ]
    for path in report.paths.dropFirst() {
      let page = ReportPage(try report.text(path))
      #expect(Set(page.elements.filter { $0.name == "section" }.compactMap { $0.attributes["id"] }) == views, "\(path)")
    }
  }

  @Test(arguments: CaseState.allCases)
  func `a case says how it stands to the last scan, if there was one`(state: CaseState) throws {
    var page = SampleRun.pages[0]
    page.cases[0].state = state
    let report = try ReportFolder([page], SampleRun.summary)
    for path in report.paths where path.hasSuffix(".html") {
      let marks = ReportPage(try report.text(path)).elements.filter {
        $0.attributes["class"] == "state \(state.rawValue)"
      }
      #expect(marks.count == 1, "\(path)")
    }
    #expect(try report.text("report.xml").contains("state=\"\(state.rawValue)\""))
    #expect(try report.text("report.jsonl").contains("\"state\":\"\(state.rawValue)\""))
    let none = try ReportFolder([SampleRun.pages[0]], SampleRun.summary)
    for path in none.paths { #expect(try !none.text(path).contains("class=\"state"), "\(path)") }
  }

  @Test func `templates escape by byte and put no partial on an indented line`() {
    for (name, source) in ([.docket, .case, .picture] as [HTMLTemplates.Page]).flatMap(HTMLTemplates.sources) {
      let text = String(decoding: source, as: UTF8.self)
      #expect(text.hasPrefix("{{% CONTENT_TYPE:ESCAPED}}"), "\(name)")
      for line in text.split(separator: "\n") where line.contains("{{>") { #expect(line.hasPrefix("{{>"), "\(name)") }
      #expect(!text.contains("http:") && !text.contains("https:"), "\(name)")
    }
    for style in HTMLTemplates.docketStyles + HTMLTemplates.caseStyles {
      let text = String(decoding: style, as: UTF8.self)
      #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("<") && !text.contains("&"))
    }
  }
}
