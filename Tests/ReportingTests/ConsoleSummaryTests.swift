// SPDX-License-Identifier: Apache-2.0

import Reporting
import Testing

@Suite struct ConsoleSummaryTests {
  @Test func `a case is one line with its figures in columns`() {
    let lines = SampleRun.pages.flatMap { ConsoleSummary().lines(for: $0) }
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("DERIVED       81.4%  thesaurus-spin 0.97    pages/coastdaily.html "))
    #expect(lines[0].contains("  junk "))
    #expect(lines[1].hasSuffix("against stand-in pages/harbour-credited.html"))
    #expect(lines[3].contains("NOT-ASSESSED") && lines[3].hasSuffix("The file is empty: capture the page again."))
  }

  @Test func `the closing summary counts every input and names every report`() {
    let text = ConsoleSummary().closing(SampleRun.summary, paths: ["out/report.html", "out/report.xml"])
    #expect(text.contains("Inputs     5: 3 assessed, 1 not-assessed, 1 skipped\n"))
    #expect(text.contains("Cases      3: 2 derived, 1 same-event\n"))
    #expect(text.contains("Reports    out/report.html\n           out/report.xml\n"))
  }

  @Test func `no page steers the terminal`() {
    var page = SampleRun.pages[0]
    page.path = "a\u{1B}[2J\u{9B}31m\nDERIVED\u{202E}.html"
    page.cases[0].story.path = "\u{1B}]0;title\u{7}"
    page.cases[0].story.standIn = true
    for line in ConsoleSummary().lines(for: page) {
      #expect(
        line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\u{202E}" })
    }
  }

  @Test func `colour is there only when asked for`() {
    let page = SampleRun.pages[0]
    #expect(!ConsoleSummary().lines(for: page)[0].contains("\u{1B}"))
    #expect(ConsoleSummary(colour: true).lines(for: page)[0].hasPrefix("\u{1B}[1mDERIVED"))
  }
}
