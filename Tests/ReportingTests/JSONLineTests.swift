// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reporting

@Suite struct JSONLineTests {
  @Test(arguments: [
    ("a/b", "{\"text\":\"a/b\"}"), ("a\u{2028}b\u{2029}", "{\"text\":\"a\\u2028b\\u2029\"}"),
    ("\u{85}\u{202E}\u{7F}\u{FEFF}", "{\"text\":\"\\u0085\\u202e\\u007f\\ufeff\"}"),
    ("“é” 北京 😀 — …", "{\"text\":\"“é” 北京 😀 — …\"}"), ("\u{61C}\u{2066}", "{\"text\":\"\\u061c\\u2066\"}"),
  ])
  func `a record is one line that nothing splits`(text: String, expected: String) throws {
    let line = try JSONLine.bytes(of: ["text": text])
    #expect(String(decoding: line, as: UTF8.self) == expected + "\n")
    #expect(try JSONDecoder().decode([String: String].self, from: Data(line)) == ["text": text])
  }

  @Test(arguments: SampleRun.pages)
  func `a page that is handed out in parts is the same line`(page: PageRecord) throws {
    var line: [UInt8] = []
    try JSONLine.put(page) { line += $0 }
    #expect(try line == JSONLine.bytes(of: page))
  }

  @Test func `the figures of a run that are handed out in parts are the same line`() throws {
    var summary = SampleRun.summary
    for number in 0..<2 {
      summary.families = Array(repeating: SampleRun.summary.families[0], count: number)
      var line: [UInt8] = []
      try JSONLine.put(summary) { line += $0 }
      #expect(try line == JSONLine.bytes(of: summary))
    }
  }

  @Test func `line feeds in a text do not break the line`() throws {
    #expect(try JSONLine.bytes(of: ["a\r\n": "b\n"]).count { $0 == 0x0A || $0 == 0x0D } == 1)
  }
}
