// SPDX-License-Identifier: Apache-2.0

import Judgement
import Reporting
import TestSupport
import Testing

/// Every fixture gets the verdict that stands beside it.
@Suite struct FixtureVerdictTests {
  let audit: FixtureAudit

  init() throws { audit = try FixtureAudit.shared.get() }

  func page(_ expected: ExpectedPage) throws -> PageRecord { try #require(audit.pages[expected.path]) }

  @Test func `the fixtures are all there and all assessed`() {
    #expect(ExpectedPage.all.count >= 60)
    #expect(audit.result.status == 0, "\(audit.result.error)")
    #expect(audit.pages.count == ExpectedPage.all.count)
    #expect(audit.pages.values.allSatisfy { $0.outcome == .assessed })
  }

  @Test(arguments: ExpectedPage.all)
  func `relation, mechanism and channel are the expected ones`(expected: ExpectedPage) throws {
    let page = try page(expected)
    if expected.cases.isEmpty {
      #expect(page.cases.allSatisfy { $0.verdict.relation == .unrelated })
    }
    for expectedCase in expected.cases {
      let found = try #require(page.cases.first { $0.story.id == expectedCase.story }?.verdict, "\(expectedCase.story)")
      #expect(found.relation.rawValue == expectedCase.relation, "\(expectedCase.story)")
      #expect(found.mechanism?.rawValue == expectedCase.mechanism, "\(expectedCase.story)")
      if let main = expectedCase.mainMechanism { #expect(found.mainMechanism?.rawValue == main) }
      if let channel = expectedCase.channel { #expect(found.channel.rawValue == channel) }
    }
  }

  @Test(arguments: ExpectedPage.all)
  func `the edition is the one that the page was made from`(expected: ExpectedPage) throws {
    let page = try page(expected)
    for expectedCase in expected.cases {
      guard let edition = expectedCase.edition else { continue }
      #expect(page.cases.first { $0.story.id == expectedCase.story }?.story.edition == edition)
    }
  }

  @Test(arguments: ExpectedPage.all)
  func `ratio and repetition are in the expected range`(expected: ExpectedPage) throws {
    let page = try page(expected)
    for expectedCase in expected.cases {
      guard let range = expectedCase.derivedRatio, range.count == 2 else { continue }
      let ratio = try #require(page.cases.first { $0.story.id == expectedCase.story }?.verdict.derivedRatio)
      #expect(ratio >= range[0] && ratio <= range[1], "\(ratio) is not in \(range)")
    }
    let repetition = try #require(page.extraction).repetition
    #expect(repetition >= expected.repetition[0] && repetition <= expected.repetition[1], "\(repetition)")
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
