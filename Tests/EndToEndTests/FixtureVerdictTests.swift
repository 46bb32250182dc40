// SPDX-License-Identifier: Apache-2.0

import Judgement
import Reporting
import TestSupport
import Testing

/// Every fixture gets the verdict that stands beside it, apart from what ``KnownDeviations`` names.
@Suite struct FixtureVerdictTests {
  let audit: FixtureAudit

  init() throws { audit = try FixtureAudit.shared.get() }

  @Test func `the fixtures are all there and all assessed`() {
    #expect(ExpectedPage.all.count >= 60)
    #expect(audit.result.status == 0, "\(audit.result.error)")
    #expect(audit.pages.count == ExpectedPage.all.count)
    #expect(audit.pages.values.allSatisfy { $0.outcome == .assessed })
  }

  @Test(arguments: ExpectedPage.all)
  func `the verdict is the expected one`(expected: ExpectedPage) throws {
    let page = try #require(audit.pages[expected.path])
    var deviations: [String] = []
    func check(_ what: String, _ found: String?, _ wanted: String?) {
      guard found != wanted else { return }
      deviations.append("\(what): \(found ?? "none") instead of \(wanted ?? "none")")
    }
    if expected.cases.isEmpty {
      for each in page.cases { check("relation", each.verdict.relation.rawValue, "unrelated") }
    }
    for wanted in expected.cases {
      let found = page.cases.first { $0.story.id == wanted.story }
      check("relation", found?.verdict.relation.rawValue, wanted.relation)
      check("mechanism", found?.verdict.mechanism?.rawValue, wanted.mechanism)
      if let main = wanted.mainMechanism { check("main mechanism", found?.verdict.mainMechanism?.rawValue, main) }
      if let channel = wanted.channel { check("channel", found?.verdict.channel.rawValue, channel) }
      if let edition = wanted.edition { check("edition", found?.story.edition, edition) }
      if let range = wanted.derivedRatio, let ratio = found?.verdict.derivedRatio, ratio < range[0] || ratio > range[1]
      {
        check("ratio", "\(ratio)", "\(range)")
      }
    }
    let repetition = try #require(page.extraction).repetition
    if repetition < expected.repetition[0] || repetition > expected.repetition[1] {
      check("repetition", "\(repetition)", "\(expected.repetition)")
    }
    let known = KnownDeviations.table[expected.path] ?? []
    let unknown = deviations.filter { deviation in !known.contains { deviation.hasPrefix($0 + ":") } }
    #expect(unknown.isEmpty, "\(unknown.joined(separator: "; "))")
  }

  @Test func `a known deviation is of a page that is there`() {
    let paths = Set(ExpectedPage.all.map(\.path))
    #expect(KnownDeviations.table.keys.filter { !paths.contains($0) }.isEmpty)
  }

  @Test func `the labels of a page add up to its words`() throws {
    for page in audit.pages.values {
      for each in page.cases {
        let labels = try #require(each.verdict.labels)
        for label in PageBudget.Label.allCases {
          let words = labels.filter { $0.label == label }.reduce(0) { $0 + $1.words }
          #expect(words == each.verdict.words.words(label), "\(page.path) \(label)")
        }
      }
    }
  }
}
