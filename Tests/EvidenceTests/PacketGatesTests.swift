// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Reporting
import Testing

@testable import Evidence
@testable import Intake

@Suite struct PacketGatesTests {
  static let bytes = Array("the page".utf8)

  /// A page with a case that has passages or, where it has none, the chain alone.
  static func page(hasPassages: Bool) throws -> PageRecord {
    var record = try RedactionTests.record()
    if hasPassages {
      let passage = """
        {"suspect":{"offset":0,"length":20},"original":{"offset":0,"length":20},"mechanism":"rewrite","repeat":false}
        """
      record.verdict.passages = [
        try JSONDecoder().decode(ComparisonRecord.PassageRecord.self, from: Data(passage.utf8))
      ]
    }
    var page = PageRecord(path: "a.html", url: "https://copies.example/a", outcome: .assessed)
    page.sha256 = SHA256Digest(of: bytes).hexadecimal
    page.cases = [record]
    return page
  }

  static func rules(run: Bool, found: Bool) throws -> [String] {
    let run = try page(hasPassages: run)
    var story = run.cases[0].story
    story.sha256 = SHA256Digest(of: bytes).hexadecimal
    let one = PacketCase(
      run: run, page: try page(hasPassages: found), capture: PageBytes(bytes: bytes), record: nil,
      originals: [PacketCase.Original(story: story, bytes: bytes)])
    let request = PacketRequest(
      recipient: .host, reviewedBy: "Ada Quill", basis: "A full copy without a licence.", redaction: nil, tool: "",
      summary: RunSummary(version: "", libxml2: ""))
    return PacketGates.refusals(of: one, request).map(\.rule)
  }

  @Test func `a case that rests on a chain alone is refused, and so is a run that was made to claim passages`() throws {
    #expect(try Self.rules(run: true, found: true).isEmpty)
    #expect(try Self.rules(run: false, found: false) == ["passages"])
    #expect(try Self.rules(run: true, found: false) == ["passages"])
    #expect(try Self.rules(run: false, found: true) == ["passages"])
  }
}
