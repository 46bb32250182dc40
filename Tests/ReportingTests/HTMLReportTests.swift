// SPDX-License-Identifier: Apache-2.0

import Foundation
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
    var pages: [PageRecord] = []
    for index in 0..<900 {
      var page = SampleRun.independent
      page.path = "pages/\(index).html"
      page.cases[0].id = "case-\(index)"
      pages.append(page)
    }
    let report = try ReportFolder(pages, SampleRun.summary, formats: .html)
    let dockets = report.paths.filter { $0.hasPrefix("report") }
    #expect(dockets.count > 1)
    var links: [String] = []
    for path in dockets {
      let page = ReportPage(try report.text(path))
      #expect(page.error == nil)
      #expect(try report.bytes(path).count < Self.limit)
      links += page.elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("cases/") }
      #expect(page.elements.contains { $0.attributes["aria-current"] == "page" })
    }
    #expect(links.count == 900)
    #expect(Set(links).count == 900)
    #expect(ReportPage(try report.text("report.html")).text.contains("of 900 cases"))
  }

  @Test func `templates escape by byte and put no partial on an indented line`() {
    for (name, source) in HTMLTemplates.sources {
      let text = String(decoding: source, as: UTF8.self)
      #expect(text.hasPrefix("{{% CONTENT_TYPE:ESCAPED}}"), "\(name)")
      for line in text.split(separator: "\n") where line.contains("{{>") { #expect(line.hasPrefix("{{>"), "\(name)") }
      #expect(!text.contains("http:") && !text.contains("https:"), "\(name)")
    }
    for style in HTMLTemplates.styles {
      let text = String(decoding: style, as: UTF8.self)
      #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("<") && !text.contains("&"))
    }
  }
}
