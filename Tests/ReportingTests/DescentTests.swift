// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Testing

@testable import Reporting

@Suite struct DescentTests {
  static let first = StoryRecord(
    id: "s", edition: "1", wire: "Northline", headline: "Bridge to close", path: "originals/1.txt",
    sha256: String(repeating: "1", count: 64), published: "2026-10-02T08:00:00Z")
  static let second = StoryRecord(
    id: "s", edition: "2", wire: "Northline", headline: "Bridge closes", path: "originals/2.txt",
    sha256: String(repeating: "2", count: 64), published: "2026-10-02T12:00:00Z")

  static func page(_ path: String, _ story: StoryRecord, derived: Int) -> PageRecord {
    var page = SampleRun.page(path: path, against: story)
    page.cases[0].family = nil
    page.cases[0].verdict.words = PageBudget(derived: derived, new: 100 - derived)
    return page
  }

  @Test func `pages stand under the edition that they derive from, and of many those that derive most`() {
    var collector = DescentCollector(limit: 3)
    collector.begin(originals: [Self.first, Self.second], families: [])
    for (index, derived) in [10, 90, 50, 70, 30].enumerated() {
      collector.add(Self.page("p\(index).html", index == 1 ? Self.first : Self.second, derived: derived), links: [])
    }
    collector.add(SampleRun.independent, links: [])
    let trees = collector.descent(families: []).trees
    #expect(trees.count == 1)
    #expect(trees[0].pages == 5)
    #expect(trees[0].shown == 3)
    let nodes = trees[0].nodes
    #expect(nodes.map(\.kind) == [.original, .original, .page, .page, .page])
    #expect(nodes.map(\.parent) == [nil, 0, 0, 1, 1])
    #expect(nodes[1].isRevision && !nodes[2].isRevision)
    #expect(nodes.map(\.path).suffix(3) == ["p1.html", "p3.html", "p2.html"])
  }

  @Test func `no more trees are kept than asked for, and all are counted`() {
    var other = Self.first
    other.id = "t"
    let families = ["f", "g"].map { FamilyRecord(id: $0, members: [.init(path: "\($0).html")]) }
    for (limit, ids) in [(1, ["s"]), (3, ["s", "t", "f"]), (9, ["s", "t", "f", "g"])] {
      var collector = DescentCollector(limit: 3, trees: limit)
      collector.begin(originals: [Self.first, Self.second, other], families: families)
      collector.add(Self.page("p.html", other, derived: 40), links: [])
      let trees = collector.descent(families: families).trees
      #expect(trees.map(\.id) == ids)
      #expect(trees.first { $0.id == "t" }.map(\.pages) ?? 1 == 1)
      #expect(collector.count(families: families) == 4)
    }
  }

  @Test func `members of a family stand under their parents, and a circle loses none`() {
    let family = FamilyRecord(
      id: "f", wire: "Northline", standIn: "b",
      members: [
        .init(path: "a", parent: "b", score: 0.9), .init(path: "b", wire: "Northline"),
        .init(path: "c", parent: "a", score: 0.8), .init(path: "d", parent: "e"), .init(path: "e", parent: "d"),
      ])
    var collector = DescentCollector(limit: 100)
    collector.begin(originals: [], families: [family])
    let nodes = collector.descent(families: [family]).trees[0].nodes
    #expect(nodes.map(\.path) == ["b", "a", "c", "d", "e"])
    #expect(nodes.map(\.parent) == [nil, 0, 1, nil, 3])
    #expect(nodes[0].kind == .standIn)
  }

  @Test func `a page that does not derive from the story stands beside it`() {
    let descent = Descent(
      of: SampleRun.independent.cases[0], on: SampleRun.independent, originals: [SampleRun.story], family: nil, limit: 9
    )
    #expect(descent.trees[0].nodes.map(\.parent) == [nil, nil])
    #expect(TreePicture(descent.trees[0], prefix: "").rows.compactMap(\.line).isEmpty)
  }

  @Test func `the dates come in their order with what is doubtful about them`() {
    var page = SampleRun.pages[0]
    page.extraction?.published = "2026-10-01T00:00:00Z"
    let view = TimelineView(page: page, editions: [Self.first, Self.second])
    #expect(view.events.map(\.document) == ["this page", "original, edition 1", "original, edition 2", "this page"])
    #expect(view.events[0].doubt.hasPrefix("earlier than the original claims"))
    var standIn = Self.first
    standIn.standIn = true
    let beside = TimelineView(page: page, editions: [standIn])
    #expect(beside.events[0].doubt.hasPrefix("earlier than the stand-in claims"))
    #expect(beside.events.allSatisfy { !$0.doubt.contains("original") })
    #expect(view.marks.count == 4)
    #expect(view.marks.map(\.x) == view.marks.map(\.x).sorted())
    page.extraction?.published = "last week"
    #expect(TimelineView(page: page, editions: [Self.first]).events.last?.doubt.contains("not read as a date") == true)
  }

  @Test(arguments: DescentFormat.allCases, HostileRecordTests.texts.indices)
  func `every form of a descent is well-formed, whatever the pages call themselves`(format: DescentFormat, index: Int)
    throws
  {
    let text = HostileRecordTests.texts[index]
    var page = HostileRecordTests.page(text)
    var story = page.cases[0].story
    story.standIn = false
    page.cases[0].story = story
    var summary = SampleRun.summary
    summary.originals = [story]
    summary.outcomes = ["partly-assessed": 1]
    let report = try ReportFolder([page], summary, formats: .jsonl)
    let document = try StoredRun(folder: report.url.path).descent(as: format, limit: 10)
    #expect(HostileRecordTests.steering(Array(document.utf8)) == [])
    switch format {
    case .svg:
      let parsed = ReportPage(document)
      #expect(parsed.error == nil)
      #expect(parsed.activeParts == [])
      #expect(parsed.elements.contains { $0.attributes["class"] == "derivation" })
    case .provJSON:
      let json = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
      let derivations = try #require(json["wasDerivedFrom"] as? [String: [String: String]])
      let entities = try #require(json["entity"] as? [String: Any])
      for derivation in derivations.values {
        #expect(entities[derivation["prov:generatedEntity"] ?? ""] != nil)
        #expect(entities[derivation["prov:usedEntity"] ?? ""] != nil)
      }
    case .dot:
      // Outside quotation marks stands nothing but our own words.
      var isQuoted = false
      var isEscaped = false
      var outside = ""
      for scalar in document.unicodeScalars {
        if isQuoted {
          if isEscaped {
            isEscaped = false
          } else if scalar == "\\" {
            isEscaped = true
          } else if scalar == "\"" {
            isQuoted = false
          }
        } else if scalar == "\"" {
          isQuoted = true
        } else {
          outside.unicodeScalars.append(scalar)
        }
      }
      #expect(!isQuoted)
      #expect(outside.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(outside.contains("->"))
    }
  }
}
