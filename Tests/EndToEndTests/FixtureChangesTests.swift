// SPDX-License-Identifier: Apache-2.0

import Foundation
import Reporting
import TestSupport
import Testing

/// The alterations planted in the fixtures: all are found, and hardly anything else is called altered.
@Suite struct FixtureChangesTests {
  /// What may be missed of what was planted, and what must be right of what is reported.
  static let mostMissed = (facts: 0, quotations: 0)
  static let leastPrecision = (facts: 0.96, quotations: 0.98)

  /// A planted reading with what was found on its page.
  private struct Tally {
    var planted = 0
    var missed: [String] = []
    var reported = 0
    var unplanted: [String] = []

    mutating func add(
      _ path: String, planted wanted: [(kind: String, original: String, suspect: String)],
      found: [(kind: String, original: String, suspect: String)]
    ) {
      planted += wanted.count
      reported += found.count
      func fits(
        _ one: (kind: String, original: String, suspect: String),
        _ other: (kind: String, original: String, suspect: String)
      ) -> Bool {
        one.kind == other.kind && Self.within(one.original, other.original) && Self.within(one.suspect, other.suspect)
      }
      for one in wanted where !found.contains(where: { fits(one, $0) }) { missed.append("\(path): \(one)") }
      for one in found where !wanted.contains(where: { fits($0, one) }) { unplanted.append("\(path): \(one)") }
    }

    /// Whether one reading is a part of the other, marks aside.
    static func within(_ one: String, _ other: String) -> Bool {
      let first = letters(one)
      let second = letters(other)
      guard !first.isEmpty, !second.isEmpty else { return false }
      return first.contains(second) || second.contains(first)
    }

    static func letters(_ text: String) -> String {
      String(
        text.lowercased().unicodeScalars.map {
          $0.properties.isAlphabetic || $0.properties.numericType != nil ? Character($0) : " "
        }
      )
      .split(separator: " ").joined(separator: " ")
    }
  }

  let audit: FixtureAudit

  init() throws { audit = try FixtureAudit.shared.get() }

  @Test func `planted facts are found, and others are not called altered`() throws {
    var tally = Tally()
    for expected in ExpectedPage.all {
      let page = try #require(audit.pages[expected.path])
      let story = expected.cases.first?.story
      tally.add(
        expected.path, planted: expected.alteredFacts.map { ($0.kind ?? "", $0.original, $0.suspect) },
        found: page.cases.flatMap { each in
          each.verdict.facts.filter { $0.status == "altered" }.map {
            (each.story.id == story ? $0.kind : "of another story", $0.original ?? "", $0.suspect ?? "")
          }
        })
    }
    #expect(tally.missed.count <= Self.mostMissed.facts, "\(tally.missed.joined(separator: "\n"))")
    let precision = 1 - Double(tally.unplanted.count) / Double(max(1, tally.reported))
    #expect(precision >= Self.leastPrecision.facts, "\(tally.unplanted.joined(separator: "\n"))")
    #expect(tally.planted > 150)
  }

  @Test func `planted quotations are found, and others are not called altered`() throws {
    var tally = Tally()
    for expected in ExpectedPage.all {
      let page = try #require(audit.pages[expected.path])
      let story = expected.cases.first?.story
      tally.add(
        expected.path,
        planted: expected.alteredQuotations.map { ("", $0.original, $0.suspect) },
        found: page.cases.flatMap { each in
          each.verdict.quotations.filter { $0.status == "altered" }.map {
            (each.story.id == story ? "" : "of another story", $0.original.text, $0.suspect.text)
          }
        })
    }
    #expect(tally.missed.count <= Self.mostMissed.quotations, "\(tally.missed.joined(separator: "\n"))")
    let precision = 1 - Double(tally.unplanted.count) / Double(max(1, tally.reported))
    #expect(precision >= Self.leastPrecision.quotations, "\(tally.unplanted.joined(separator: "\n"))")
    #expect(tally.planted > 150)
  }
}
