// SPDX-License-Identifier: Apache-2.0

import Judgement
import Testing

@Suite struct StoryVerdictTests {
  static func edition(_ text: String, _ name: String) -> Edition {
    Edition(name: name, path: "\(name).txt", sha256: "", article: InventedTexts.prepared(text))
  }

  static let stories = [
    Story(id: "wire", wire: "Lodestar", editions: [edition(InventedTexts.wire, "1")]),
    Story(id: "report", editions: [edition(InventedTexts.report, "1")]),
    Story(id: "clocks", editions: [edition(InventedTexts.unrelated, "1")]),
  ]

  @Test func `the story that explains a suspect comes first, and one of the same event is its other source`() {
    let verdicts = Judge().verdicts(on: InventedTexts.prepared(InventedTexts.wire), against: Self.stories)
    #expect(verdicts.map(\.story).first == 0)
    #expect(verdicts.first { $0.story == 0 }?.verdict.relation == .derived)
    #expect(verdicts.first { $0.story == 1 }?.verdict.relation == .otherSource)
    #expect(verdicts.first { $0.story == 2 }?.verdict.relation == .unrelated)
  }

  @Test func `a copy of a rival's report without the quotations that both share is still the other story's`() {
    let lines = InventedTexts.report.split(separator: "\n").filter { !$0.contains("\"") }
    let verdicts = Judge().verdicts(
      on: InventedTexts.prepared(lines.joined(separator: "\n")), against: Self.stories)
    #expect(verdicts.first { $0.story == 1 }?.verdict.relation == .derived)
    #expect(verdicts.first { $0.story == 0 }?.verdict.relation == .otherSource)
    #expect(verdicts.first { $0.story == 2 }?.verdict.relation == .unrelated)
  }

  @Test func `without a story that explains it nothing is an other source`() {
    let verdicts = Judge().verdicts(
      on: InventedTexts.prepared(InventedTexts.report), against: [Self.stories[0], Self.stories[2]])
    #expect(verdicts.allSatisfy { $0.verdict.relation != .otherSource })
  }

  @Test func `of several editions the one that was copied is named`() {
    let update = InventedTexts.wire.replacing("6.4 million crowns", with: "7.1 million crowns")
      .replacing("eleven months", with: "fourteen months").replacing("140 fishing boats", with: "155 fishing boats")
    let story = Story(id: "wire", editions: [Self.edition(InventedTexts.wire, "1"), Self.edition(update, "2")])
    #expect(Judge().verdicts(on: InventedTexts.prepared(update), against: [story]).first?.edition == 1)
    #expect(Judge().verdicts(on: InventedTexts.prepared(InventedTexts.wire), against: [story]).first?.edition == 0)
  }

  @Test func `there is one verdict for each story`() {
    let verdicts = Judge().verdicts(on: InventedTexts.prepared(InventedTexts.unrelated), against: Self.stories)
    #expect(verdicts.map(\.story).sorted() == [0, 1, 2])
  }
}
