// SPDX-License-Identifier: Apache-2.0

import Reporting
import Testing

@testable import Scanning

@Suite struct CaseStatesTests {
  static func capture(
    _ path: String, _ cases: [(String, Double)], outcome: String = "assessed", url: String? = nil,
    captured: String? = nil
  ) -> CaptureRow {
    CaptureRow(
      path: path, container: nil, stamp: FileStamp(size: 1, modified: 1, changed: 1, inode: 1), isDated: false,
      context: "", inputs: "", stories: 0, retry: false, run: 1, caseKey: url ?? path, url: url, captured: captured,
      outcome: outcome, sha256: nil,
      cases: CaptureRow.lines(of: cases.map { .init(id: $0.0, relation: "derived", ratio: $0.1) }))
  }

  static func states(_ before: [CaseHistory], _ captures: [CaptureRow], isComplete: Bool = true) -> CaseStates {
    CaseStates(before: before, captures: captures, run: 9, worseBy: 0.05, isComplete: isComplete)
  }

  static func history(_ id: String, ratio: Double, isOpen: Bool = true) -> CaseHistory {
    CaseHistory(id: id, path: "\(id).html", isOpen: isOpen, ratio: ratio, first: 1, last: 8)
  }

  @Test func `a case is new, worse, unchanged, gone or reappeared`() {
    let decided = Self.states(
      [
        Self.history("b", ratio: 0.5), Self.history("c", ratio: 0.5), Self.history("d", ratio: 0.5),
        Self.history("e", ratio: 0.5, isOpen: false), Self.history("f", ratio: 0.5, isOpen: false),
      ],
      [
        Self.capture("a.html", [("a", 0.9)]), Self.capture("b.html", [("b", 0.55)]),
        Self.capture("c.html", [("c", 0.54)]),
        Self.capture("e.html", [("e", 0.5)]),
      ])
    #expect(
      decided.standings.map { "\($0.id) \($0.state.rawValue)" } == [
        "a new", "b worse", "c unchanged", "d gone", "e reappeared",
      ])
    #expect(decided.histories.map(\.isOpen) == [true, true, true, false, true, false])
    #expect(decided.histories.map(\.ratio) == [0.9, 0.55, 0.5, 0.5, 0.5, 0.5])
  }

  @Test func `many small rises are told of once they add up`() {
    var histories = [Self.history("a", ratio: 0.5)]
    var told: [CaseState] = []
    for ratio in [0.52, 0.54, 0.56, 0.58, 0.60, 0.62] {
      let decided = Self.states(histories, [Self.capture("a.html", [("a", ratio)])])
      told += decided.standings.map(\.state)
      histories = decided.histories
    }
    #expect(told == [.unchanged, .unchanged, .worse, .unchanged, .unchanged, .worse])
  }

  @Test func `nothing is gone because a page could not be read or the scan was broken off`() {
    let before = [Self.history("a", ratio: 0.5)]
    #expect(Self.states(before, [Self.capture("a.html", [], outcome: "not-assessed")]).standings.isEmpty)
    #expect(Self.states(before, [], isComplete: false).standings.isEmpty)
    #expect(Self.states(before, []).standings.map(\.state) == [.gone])
    #expect(Self.states(before, [Self.capture("a.html", [], outcome: "not-assessed")]).histories == before)
  }

  @Test func `of several captures of an address the newest counts`() {
    let captures = [
      Self.capture("1.html", [("a", 0.9)], url: "https://x.example/", captured: "2026-03-02"),
      Self.capture("2.html", [], url: "https://x.example/", captured: "2026-03-03"),
      Self.capture("3.html", [("b", 0.9)]),
    ]
    #expect(CaseStates.newest(captures).map(\.path) == ["2.html", "3.html"])
    #expect(CaseStates.newest(captures.reversed()).map(\.path) == ["2.html", "3.html"])
  }
}
