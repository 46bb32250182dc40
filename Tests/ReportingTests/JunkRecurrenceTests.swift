// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reporting

@Suite struct JunkRecurrenceTests {
  @Test(arguments: [
    (JunkRecurrence(pages: 12, sameHost: 11), "also on 12 pages of this batch, 11 of the same host"),
    (JunkRecurrence(pages: 1, sameHost: 1), "also on 1 page of this batch, of the same host"),
    (JunkRecurrence(pages: 3, sameHost: 3), "also on 3 pages of this batch, all of the same host"),
    (JunkRecurrence(pages: 3, sameHost: 0), "also on 3 pages of this batch, none of the same host"),
    (JunkRecurrence(pages: 1_200, sameHost: nil), "also on 1,200 pages of this batch"),
  ])
  func `the inventory says on which other pages junk stands`(recurrence: JunkRecurrence, words: String) {
    let view = JunkView([
      .init(kind: "share-prompt", text: "Share", offset: 0, length: 5, source: nil, why: "short", alsoOn: recurrence)
    ])
    #expect(view.groups.first?.rows.first?.recurrence == words)
  }

  @Test func `what stands on other pages is told in every format`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary)
    let page = try report.text("cases/\(SampleRun.pages[0].cases[0].id).html")
    #expect(page.contains("also on 12 pages of this batch, 11 of the same host"))
    #expect(page.contains("also on 1,200 pages of this batch<"))
    let xml = try report.text("report.xml")
    #expect(xml.contains("alsoOnPages=\"12\" alsoOnPagesOfHost=\"11\""))
    #expect(try report.text("report.jsonl").contains("\"alsoOn\":{\"pages\":12,\"sameHost\":11}"))
    let rows = CSVReportTests.rows(try report.text("csv/junk.csv"))
    #expect(rows[0].suffix(2) == ["also_on_pages", "also_on_pages_of_host"])
    #expect(rows.contains { $0.suffix(2) == ["12", "11"] })
    #expect(rows.contains { $0.suffix(2) == ["1200", ""] })
  }
}
