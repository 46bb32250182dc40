// SPDX-License-Identifier: Apache-2.0

import Language
import Reporting
import Testing

@Suite struct PANReportTests {
  @Test func `each case has a document with its passages as detections`() throws {
    let report = try ReportFolder(SampleRun.pages, SampleRun.summary, formats: .pan)
    #expect(report.paths.count == 3)
    let records = SampleRun.pages.flatMap(\.cases)
    for (path, record) in zip(report.paths, records) {
      let page = ReportPage(try report.text(path))
      #expect(page.error == nil)
      let features = page.elements.filter { $0.name == "feature" }
      #expect(features.count == record.verdict.passages.count)
      for (feature, passage) in zip(features, record.verdict.passages) {
        #expect(feature.attributes["this_offset"] == String(passage.suspect.offset))
        #expect(feature.attributes["source_length"] == String(passage.original.length))
        #expect(feature.attributes["source_reference"] == record.story.path)
      }
    }
  }
}
