// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Extraction
internal import Language

/// Judges a suspect against originals.
public struct Judge: Sendable {
  /// `derived` is said from this probability on, and nothing is said between it and its opposite.
  public static let leastConfidence = 0.6
  /// Below this probability another story does not explain a suspect.
  static let leastExplanation = 0.6

  let models: Models
  let comparer = Comparer()

  /// A judge with the models of the package, or with others.
  public init(models: Models = .builtIn) { self.models = models }

  /// The verdict on a suspect against one original, from the two texts alone.
  ///
  /// - Complexity: O(n + m) in the words of both.
  public func verdict(on suspect: PreparedArticle, against original: PreparedArticle) -> Verdict {
    let comparison = comparer.compare(suspect: suspect.document, original: original.document)
    return verdict(on: suspect, against: original, comparison: comparison)
  }

  /// How a suspect stands to an original, and nothing else of what a verdict says; the same relation as in ``verdict(on:against:)``.
  ///
  /// - Complexity: O(n + m) in the words of both.
  public func relation(of suspect: PreparedArticle, to original: PreparedArticle) -> Relation {
    let comparison = comparer.compare(suspect: suspect.document, original: original.document)
    return RelationRule(models: models).finding(
      for: comparison.signals, passages: comparison.passages, suspect: suspect.article, original: original.article
    ).relation
  }

  func verdict(
    on suspect: PreparedArticle, against original: PreparedArticle, comparison: PairComparison
  ) -> Verdict {
    let finding = RelationRule(models: models).finding(
      for: comparison.signals, passages: comparison.passages, suspect: suspect.article, original: original.article)
    let isNamed = finding.relation == .derived || finding.relation == .undetermined
    let passages = isNamed ? comparison.passages : []
    let count = BudgetCount(of: suspect, passages: passages, quotations: comparison.quotations)
    var verdict = Verdict(
      relation: finding.relation,
      score: finding.score,
      channel: Channel(of: suspect.article),
      assessed: Self.assessment(of: suspect, and: original, finding.relation),
      budget: count.budget
    )
    verdict.relationRunnerUp = finding.runnerUp
    verdict.labels = count.labels
    verdict.quotations = comparison.quotations.filter { isNamed || $0.status != .added }
    guard finding.relation != .notAssessed else { return verdict }
    if isNamed {
      // Where no passage stands out the whole texts are looked at, for a best guess.
      let whole = Passage(suspect: 0..<suspect.document.text.count, original: 0..<original.document.text.count)
      let named = MechanismRule(model: models.mechanism, stretchModel: models.stretch, limits: models.mixture).finding(
        for: passages.isEmpty ? [whole] : passages, suspect: suspect.document, original: original.document)
      verdict.mechanism = named.document.mechanism
      verdict.mainMechanism = named.document.main
      verdict.mechanismConfidence = named.document.confidence
      verdict.runnerUp = named.document.runnerUp
      verdict.passages = zip(passages, named.passages).map { JudgedPassage($0, mechanism: $1) }
      verdict.chain = comparison.chain
      verdict.substitutions = comparison.substitutions
      verdict.facts = comparison.facts
    }
    let tortured = isNamed ? TorturedPhrases(of: suspect.document) : nil
    verdict.reasons = Reasons(comparison: comparison, verdict: verdict, limits: models.limits, tortured: tortured).all
    if let disguise = Reason(disguisesOf: suspect, order: isNamed ? ReversedOrder(passages) : nil) {
      verdict.reasons.append(disguise)
    }
    return verdict
  }

  /// How much was assessed: the suspect's part, or none if the original could not be read.
  private static func assessment(
    of suspect: PreparedArticle, and original: PreparedArticle, _ relation: Relation
  ) -> Assessment {
    if case .none(let reason) = original.article.assessed { return .none(reason: "original: \(reason)") }
    if relation == .notAssessed, suspect.article.assessed.word != "none" {
      return .none(reason: "one of the two texts holds no words of an article")
    }
    return suspect.article.assessed
  }
}
