// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Reporting
import TestSupport
import Testing

/// What the report of the fixtures says in one form it says in all.
@Suite struct FixtureFiguresTests {
  /// The sums of a number that stands behind a name, as in `class="label NAME" data-words="NUMBER"`.
  static func sums(_ text: Substring, before name: String, between: String) -> [String: Int] {
    var sums: [String: Int] = [:]
    for part in text.components(separatedBy: name).dropFirst() {
      let pieces = part.components(separatedBy: between)
      guard pieces.count > 1, !pieces[0].contains("\"") else { continue }
      sums[pieces[0], default: 0] += Int(pieces[1].prefix { $0.isNumber }) ?? 0
    }
    return sums.filter { $0.value > 0 }
  }

  @Test func `marks in the HTML are the figures in the XML and in the JSON Lines, and shares add up to 1`() throws {
    let audit = try FixtureAudit.shared.get()
    let files = try audit.files()
    let xml = String(decoding: try #require(files["report.xml"]), as: UTF8.self)
    let inXML = Dictionary(
      xml.components(separatedBy: "<case id=\"").dropFirst().map { part in
        (
          String(part.prefix { $0 != "\"" }),
          Self.sums(part[...], before: "<share label=\"", between: "\" numerator=\"")
        )
      }, uniquingKeysWith: { first, _ in first })
    var count = 0
    for record in audit.pages.values.flatMap(\.cases) {
      let words = record.verdict.words
      let expected = PageBudget.Label.allCases.reduce(into: [String: Int]()) { $0[$1.rawValue] = words.words($1) }
        .filter { $0.value > 0 }
      let html = String(decoding: try #require(files["cases/\(record.id).html"]), as: UTF8.self)
      #expect(Self.sums(html[...], before: "class=\"label ", between: "\" data-words=\"") == expected, "\(record.id)")
      #expect(inXML[record.id] == expected, "\(record.id)")
      let shares = record.verdict.budget
      let sum = shares.junk + shares.repeat + shares.derived + shares.sharedQuote + shares.otherSource + shares.new
      #expect(abs(sum - 1) < 1e-9, "\(record.id)")
      count += 1
    }
    #expect(count > 68)
  }
}
