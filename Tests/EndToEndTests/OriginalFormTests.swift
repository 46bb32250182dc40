// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reporting
import TestSupport
import Testing

/// Originals as agencies deliver them, from the command to the report.
@Suite struct OriginalFormTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SampleStory.page, to: "in/copy.html")
  }

  func nitf(version: Int, _ paragraphs: some Sequence<String>) -> String {
    """
    <nitf><head><docdata><doc-id id-string="lsp-77"/><du-key version="\(version)"/></docdata></head><body>
    <body.head><hedline><hl1>Bridge</hl1></hedline></body.head>
    <body.content>\(paragraphs.map { "<p>\($0)</p>" }.joined())</body.content></body></nitf>
    """
  }

  @Test func `two versions of one item are editions of one story, and the page is closest to the one it was made from`()
    throws
  {
    try folder.write(nitf(version: 2, SampleStory.paragraphs), to: "wire/b.xml")
    try folder.write(nitf(version: 1, SampleStory.paragraphs.prefix(3)), to: "wire/a.xml")
    try folder.write("{\"name\": \"no story\"}", to: "wire/settings.json")
    let result = try Tool.run(["audit", "--original", "LSP=wire", "--output", "out", "in"], in: folder.path)
    #expect(result.status == 0, "\(result.error)")
    let line = try Data(contentsOf: folder.url.appending(path: "out/report.jsonl")).split(separator: 10).first
    let page = try JSONDecoder().decode(PageRecord.self, from: try #require(line))
    let record = try #require(page.cases.first)
    #expect(page.cases.count == 1 && record.story.id == "lsp-77" && record.story.edition == "2")
    #expect(record.verdict.derivedRatio ?? 0 > 0.9)
  }

  @Test func `a feed gives a story an item, and its teasers are named`() throws {
    try folder.write(
      """
      <rss><channel><item><guid>tag:1</guid><title>Bridge</title><description>
      \(SampleStory.paragraphs.map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined())</description></item>
      <item><guid>tag:2</guid><title>Teaser</title><description>Read on.</description></item></channel></rss>
      """, to: "feed.xml")
    let result = try Tool.run(["audit", "--original", "feed.xml", "--output", "out", "in"], in: folder.path)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.lines.contains { $0.hasPrefix("DERIVED") }, "\(result.output)")
    let report = try String(contentsOfFile: folder.path(of: "out/report.jsonl"), encoding: .utf8)
    #expect(report.contains("\"id\":\"tag:1\""))
    #expect(result.error.contains("1 of 2 items hold no full text"), "\(result.error)")
  }
}
