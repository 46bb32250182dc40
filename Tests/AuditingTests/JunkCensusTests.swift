// SPDX-License-Identifier: Apache-2.0

import Extraction
import Foundation
import Language
import Reporting
import TestSupport
import Testing

@testable import Auditing

@Suite struct JunkCensusTests {
  let folder: TemporaryFolder
  let spool: Spool

  init() throws {
    folder = try TemporaryFolder()
    spool = try Spool(in: folder.path(of: "spool"))
  }

  /// A page with junk, as it is before and after it is told of other pages.
  static func page(_ junk: [(kind: Junk.Kind, text: String)], url: String?) throws -> PageRecord {
    var text = ""
    var items: [Junk] = []
    for (kind, line) in junk {
      items.append(Junk(kind: kind, range: text.utf8.count..<text.utf8.count + line.utf8.count, why: "a test"))
      text += line + "\n"
    }
    let article = Article(pageText: Text(text), junk: items)
    return PageRecord(
      path: "x", url: url, outcome: .assessed, extraction: ExtractionRecord(article, path: "x"))
  }

  func recurrences(_ pages: [PageRecord], limit: Int) throws -> [[JunkRecurrence?]] {
    let census = JunkCensus(in: spool, limit: limit)
    for page in pages {
      let junk = page.extraction?.junk.map { JunkHash.of($0.text.utf8) } ?? []
      try census.add(junk, url: page.url)
    }
    let counts = try JunkCounts(in: census.close())
    return pages.map { page in
      var told = page
      counts.note(on: &told)
      return told.extraction?.junk.map(\.alsoOn) ?? []
    }
  }

  @Test(arguments: [1, 2, 3, 1_000])
  func `other pages are counted, and those of the host, however few rows are in memory`(limit: Int) throws {
    let share: (Junk.Kind, String) = (.sharePrompt, "Share this on your networks!")
    let pages = [
      // Twice on a page is one page.
      try Self.page([share, (.relatedLink, "Ten things to know"), share], url: "https://a.example/1"),
      try Self.page([(.navigation, "SHARE this  on your networks")], url: "https://a.example/2"),
      try Self.page([share], url: "https://b.example/1"),
      try Self.page([share, (.adMarker, "***")], url: nil),
      try Self.page([(.adMarker, "* * *")], url: "http://a.example:8080/x"),
    ]
    let found = try recurrences(pages, limit: limit)
    let onA = JunkRecurrence(pages: 3, sameHost: 1)
    #expect(found[0] == [onA, nil, onA])
    #expect(found[1] == [onA])
    #expect(found[2] == [JunkRecurrence(pages: 3, sameHost: 0)])
    #expect(found[3] == [JunkRecurrence(pages: 3, sameHost: nil), nil])
    #expect(found[4] == [nil])
  }

  @Test func `many pages take little room, for what stands on one alone has no row`() throws {
    let census = JunkCensus(in: spool, limit: 50)
    let template: [UInt64] = [1 << 20, 1 << 62, .max]
    for page in 0..<500 {
      let own = UInt64(page + 1) &* 0x9E37_79B9_7F4A_7C15
      try census.add(template + [own], url: "https://\(page % 2 == 0 ? "a" : "b").example/\(page)")
    }
    let file = try #require(try census.close())
    let rows = try JunkRows(in: file)
    // Of each piece all pages, and those of each of two hosts.
    #expect(rows.rows(beginningWith: 0, count: 0).count == 9)
    let host = try #require(JunkCounts.host(of: "https://a.example/"))
    #expect(template.map { rows.pages(hash: $0, host: 0) } == [500, 500, 500])
    #expect(template.map { rows.pages(hash: $0, host: host) } == [250, 250, 250])
    #expect(try FileManager.default.contentsOfDirectory(atPath: spool.folder).count == 1)
  }

  @Test func `what repeats the article is no template`() throws {
    let pages = try ["https://a.example/1", "https://a.example/2"].map {
      try Self.page([(.repeatedBody, "The bridge stays closed until the end of October")], url: $0)
    }
    #expect(try recurrences(pages, limit: 9) == [[nil], [nil]])
  }
}
