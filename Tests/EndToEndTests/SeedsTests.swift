// SPDX-License-Identifier: Apache-2.0

import Extraction
import Foundation
import Judgement
import Reporting
import TestSupport
import Testing

/// Five scraped texts about one event, without an original: three lead back to one wire, two come from elsewhere.
@Suite struct SeedsTests {
  static let seeds = RepositoryRoot.sharedData?.appending(path: "seeds")

  @Test(.enabled(if: seeds != nil, "the seeds are not beside the checkout"))
  func `three lead back to one wire, two do not, and repeats and junk are named`() throws {
    let seeds = try #require(Self.seeds)
    let output = try TemporaryFolder()
    let result = try Tool.run(["audit", "--output", output.path, seeds.path])
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("family-1: 3 pages, leads back to Associated Press"))
    let lines = try Data(contentsOf: output.url.appending(path: "report.jsonl")).split(separator: UInt8(ascii: "\n"))
    let pages = try lines.map { try JSONDecoder().decode(PageRecord.self, from: $0) }.filter { $0.outcome == .assessed }
    try #require(pages.count == 5)
    // By the numbers that the files' names begin with.
    for number in [0, 3] {
      let found = try #require(pages[number].cases.first)
      #expect(found.verdict.relation == .derived)
      #expect(found.family == "family-1")
      #expect(found.story.standIn)
      #expect(found.story.wire == "Associated Press")
      #expect(found.story.path == pages[1].path)
      let statuses = found.verdict.quotations.map(\.status)
      #expect(statuses.contains("differs") && !statuses.contains("altered"))
    }
    for number in [2, 4] {
      #expect(pages[number].cases.allSatisfy { $0.verdict.relation != .derived && $0.family == nil })
    }
    #expect(pages.map { $0.extraction?.repetition.rounded() } == [4, 1, 1, 1, 8])
    #expect(pages[3].cases.first?.verdict.channel == .autoSyndication)
    // Names that the siblings read differently, and a month that a spinner took for a verb, without any original.
    func names(_ number: Int) -> [String] {
      pages[number].cases.flatMap(\.verdict.facts).filter { $0.kind == "name" && $0.status == "differs" }.map {
        "\($0.original ?? "") / \($0.suspect ?? "")"
      }
    }
    #expect(names(0).contains { $0.contains("Chen") && $0.contains("Qin") })
    #expect(names(3).contains { $0.contains("Jake") && $0.contains("Jack") })
    #expect(names(3).contains { $0.contains("Antony") && $0.contains("Anthony") })
    func suggestion(_ number: Int, _ text: String) -> String? {
      pages[number].torturedPhrases?.phrases.first { $0.text == text }?.suggestion
    }
    #expect(suggestion(2, "late Might") == "late May")
    #expect(suggestion(0, "overseas ministry") == "foreign ministry")
    #expect(suggestion(0, "protection minister") == "defense minister")
    #expect(suggestion(0, "took workplace") == "took office")
    #expect(pages.map { $0.torturedPhrases?.isBeyondHonest } == [true, false, true, false, false])
    func kinds(_ number: Int) -> Set<String> { Set(pages[number].extraction?.junk.map(\.kind) ?? []) }
    #expect(kinds(0).contains("repeated-body") && kinds(4).contains("repeated-body"))
    #expect(kinds(1).isSuperset(of: ["related-link", "comment-form"]))
    #expect(kinds(2).isSuperset(of: ["ad-marker", "source-link", "photo-credit"]))
    #expect(kinds(3).isSuperset(of: ["related-link", "syndication-notice", "share-prompt"]))
  }
}
