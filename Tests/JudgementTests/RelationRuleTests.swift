// SPDX-License-Identifier: Apache-2.0

import Comparison
import Extraction
import Language
import Testing

@testable import Judgement

/// What is said of a pair that the model of the document holds for derived.
@Suite struct RelationRuleTests {
  /// A figure of a pair and whether it is beyond what independent reports reach.
  struct Figure: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let set: @Sendable (inout Signals) -> Void
    let isBeyond: Bool

    init(_ description: String, isBeyond: Bool, set: @escaping @Sendable (inout Signals) -> Void) {
      testDescription = description
      self.isBeyond = isBeyond
      self.set = set
    }
  }

  static let limits = ReasonLimits(
    maskedTrigrams: 0.07, chain: 6, longestRun: 10, contiguity: 0.1, functionWords: 0.01, namesInOrder: 0.6,
    namesAndNumbers: 0.8, sharedNumbers: 5, torturedPhrases: 50)

  /// Models that hold every pair for derived.
  static var models: Models {
    var models = Models.builtIn
    models.derivation = LogisticModel(intercept: 2, terms: [])
    models.limits = limits
    return models
  }

  func relation(_ set: (inout Signals) -> Void) -> Relation {
    var signals = Signals()
    signals.suspectWords = 600
    signals.originalWords = 600
    set(&signals)
    let article = Article(pageText: Text("Body."))
    return RelationRule(models: Self.models)
      .finding(for: signals, passages: [], suspect: article, original: article).relation
  }

  @Test(arguments: [
    Figure("a chain that independent reports have too", isBeyond: false) { $0.maskedAlignment.chainLength = 5 },
    Figure("a chain that they do not have", isBeyond: true) { $0.maskedAlignment.chainLength = 7 },
    Figure("a few numbers in common", isBeyond: false) { $0.sharedNumbers = 5 },
    Figure("many numbers in common", isBeyond: true) { $0.sharedNumbers = 26 },
    Figure("the same names and numbers", isBeyond: true) { $0.maskedAnchorContainment = 0.95 },
    Figure("a run of words", isBeyond: true) { $0.maskedLongestRun = 12 },
  ])
  func `without a passage, derived is said only where a figure is beyond what independent reports reach`(figure: Figure)
  {
    #expect(relation(figure.set) == (figure.isBeyond ? .derived : .undetermined))
  }

  /// An honest report of a strike had been called derived: five people quoted in the original's order, and ten of its numbers.
  @Test(arguments: [
    (Figure("many numbers in common", isBeyond: false) { $0.sharedNumbers = 26 }, 0.2),
    (Figure("many numbers in common, and few quotations", isBeyond: true) { $0.sharedNumbers = 26 }, 0.1),
    (Figure("a wording that independent reports do not share", isBeyond: true) { $0.maskedContainment3 = 0.2 }, 0.2),
  ])
  func `of a text that quotes what the original quotes, derived is said for its own words alone`(
    figure: Figure, quoted: Double
  ) {
    let relation = relation { signals in
      signals.quotedShare = quoted
      signals.sharedQuotation = 1
      figure.set(&signals)
    }
    #expect(relation == (figure.isBeyond ? .derived : .undetermined))
  }
}
