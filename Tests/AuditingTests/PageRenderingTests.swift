// SPDX-License-Identifier: Apache-2.0

import Extraction
import Foundation
import Intake
import Reporting
import TestSupport
import Testing

@testable import Auditing

/// What a worker answers once it is told to render.
@Suite struct PageRenderingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The answer to the audit of a page, with a rendering into a folder that is there or not.
  func answer(into path: String) throws -> WorkerResult {
    let file = try folder.write(
      "The harbour of Velm counted seven ships, and Mayor Ilse Tarn was content.", to: "page.txt")
    var performer = AuditPerformer(limits: WorkerLimits(), wires: .builtIn)
    let plan = RenderingPlan(formats: ReportFormats.standard.rawValue, tool: "wiretrace", folder: path, junk: nil)
    guard case .ready = performer.result(of: .render(plan)) else {
      Issue.record("not ready")
      return .ready
    }
    return performer.result(of: .audit(page: PageTicket(path: "page.txt", file: InputPath(file), caseKey: "page.txt")))
  }

  @Test func `a page comes without its texts, which lie in files`() throws {
    guard case .rendered(let page) = try answer(into: folder.path) else {
      Issue.record("not rendered")
      return
    }
    #expect(page.brief.outcome == .assessed)
    #expect(page.brief.extraction?.pageText == "")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("rendered-") }
    #expect(Set(files.compactMap { $0.split(separator: ".").last }) == ["jsonl", "xml"])
  }

  @Test func `where nothing can be written the page comes as it is`() throws {
    guard case .page(let page) = try answer(into: folder.path(of: "gone")) else {
      Issue.record("not a page")
      return
    }
    #expect(page.extraction?.pageText.contains("harbour") == true)
  }
}
