// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reporting

/// Writes the sample report where a reader can open it: `WIRETRACE_SAMPLE_REPORT=FOLDER swift test --filter SampleReport`.
@Suite struct SampleReportTests {
  static let folder = ProcessInfo.processInfo.environment["WIRETRACE_SAMPLE_REPORT"]

  @Test(.enabled(if: folder != nil, "set WIRETRACE_SAMPLE_REPORT to the folder to write to"))
  func `the sample report can be looked at`() throws {
    let writer = try ReportWriter(
      folder: try #require(Self.folder), formats: .all, tool: "wiretrace 0.1.0, libxml2 2.9.14")
    for page in SampleRun.pages { try writer.add(page) }
    #expect(try writer.finish(SampleRun.summary).first == "report.html")
  }
}
