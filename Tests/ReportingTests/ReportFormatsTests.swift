// SPDX-License-Identifier: Apache-2.0

import Reporting
import Testing

@Suite struct ReportFormatsTests {
  @Test(
    arguments: [
      ("html", .html), ("xml,jsonl", [.xml, .jsonl]), (" HTML , xml,,jsonl", .standard),
    ] as [(String, ReportFormats)])
  func `a list of names is read`(list: String, expected: ReportFormats) throws {
    #expect(try ReportFormats(parsing: list) == expected)
  }

  @Test(arguments: ["pdf", "html,word", "", " , "])
  func `a name that is not known is refused with those that are`(list: String) {
    do {
      _ = try ReportFormats(parsing: list)
      Issue.record("nothing was thrown")
    } catch let error as ReportError {
      #expect(error.code == .unknownFormat)
      #expect(error.message.contains("html, xml, jsonl, csv and pan"))
    } catch {
      Issue.record("another error: \(error)")
    }
  }
}
