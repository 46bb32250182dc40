// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Language
import Testing

@testable import Reporting

/// A verdict that rests on a chain alone shows the chain, in every form of the report.
@Suite struct ChainReportTests {
  /// A page that is derived by three sentence pairs and has no passage.
  static var page: PageRecord {
    var page = SampleRun.pages[0]
    var verdict = page.cases[0].verdict
    let rows = verdict.passages.flatMap { $0.rows ?? [] }.filter { $0.original.length > 0 && $0.suspect.length > 0 }
    verdict.chain = Array(rows.prefix(3))
    verdict.passages = []
    verdict.words = PageBudget(junk: 4, new: 546)
    verdict.labels = []
    page.cases[0].verdict = verdict
    return page
  }

  @Test func `sentence pairs stand beside each other where there is no passage, and only there`() throws {
    let page = Self.page
    let report = try ReportFolder([page], SampleRun.summary, formats: .html)
    let html = try report.text("cases/\(page.cases[0].id).html")
    #expect(ReportPage(html).error == nil)
    #expect(html.contains("3 sentence pairs that come in one order on both sides"))
    #expect(html.components(separatedBy: "<tr id=\"r").count - 1 == 3)
    var none = page
    none.cases[0].verdict.chain = nil
    let bare = try ReportFolder([none], SampleRun.summary, formats: .html).text("cases/\(page.cases[0].id).html")
    #expect(!bare.contains("id=\"chain\"") && !bare.contains("<tr id=\"r"))
    var passages = SampleRun.pages[0]
    passages.cases[0].verdict.chain = page.cases[0].verdict.chain
    let usual = try ReportFolder([passages], SampleRun.summary, formats: .html)
      .text("cases/\(page.cases[0].id).html")
    #expect(!usual.contains("id=\"chain\""))
  }

  @Test func `rows in the HTML are those of the XML and of the JSON Lines, which are as their schemas say`() throws {
    let report = try ReportFolder([Self.page], SampleRun.summary)
    let xml = try report.text("report.xml")
    let chain = try #require(
      xml.components(separatedBy: "<chain>").dropFirst().first?.components(separatedBy: "</chain>").first)
    #expect(chain.components(separatedBy: "<row>").count - 1 == 3)
    let line = try #require(try report.text("report.jsonl").split(separator: "\n").first)
    #expect(try JSONDecoder().decode(PageRecord.self, from: Data(line.utf8)).cases[0].verdict.chain?.count == 3)
    #expect(try JSONSchema(ReportSchema.jsonBytes).violations(of: line.utf8) == [])
  }
}
