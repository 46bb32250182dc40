// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// `Reports/fixtures` is what the tool writes now; `Reports/README.md` says how to record it again.
@Suite struct RecordedReportTests {
  static let isRecorded = FileManager.default.fileExists(
    atPath: RepositoryRoot.url.appending(path: "Reports/fixtures/report.xml").path)

  @Test(.enabled(if: isRecorded, "Reports/fixtures is not recorded"))
  func `the recorded report is the one that the tool writes`() throws {
    let written = try FixtureAudit.shared.get().files()
    let recorded = try FixtureAudit.files(in: RepositoryRoot.url.appending(path: "Reports/fixtures"))
    #expect(written.count > 20)
    #expect(recorded.keys.sorted() == written.keys.sorted())
    for (path, bytes) in recorded { #expect(written[path] == bytes, "\(path) differs; see Reports/README.md") }
  }
}
