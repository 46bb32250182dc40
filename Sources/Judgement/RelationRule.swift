// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Extraction

/// Decides on the relation of a pair: the model of the document, the absolute rule for passages, and when nothing is said.
struct RelationRule: Sendable {
  /// `derived` is said from this probability on; as much is wanted for the opposite, and between the two nothing is said.
  static let leastConfidence = Judge.leastConfidence
  /// Below so many words on either side a pair that is not verbatim may stay undetermined.
  static let leastWords = 150
  /// In short texts what is neither this likely nor this unlikely stays undetermined.
  static let leastConfidenceInShortTexts = 0.8
  /// A run of so many words outside quotations is verbatim copying.
  static let verbatimRun = 12

  /// Where so much of a text is what the original quotes too, and nothing outside quotations but names and numbers stands out from what
  /// independent reports share, `derived` wants to be as sure as ``leastConfidenceOfQuoting``: honest reports quote the same people, in the
  /// order in which they spoke.
  static let quotingShare = 1.0 / 8
  /// Nineteen in twenty.
  static let leastConfidenceOfQuoting = 0.95
  /// What is quoted for so much of its length, and not found to be derived, shares its quotations and nothing else.
  static let quotedShare = 1.0 / 2
  /// Marks that an event leaves on every report that is rich in names and numbers.
  static let marksOfEvents: Set<String> = ["namesAndNumbers", "sharedNumbers"]

  /// What is said of a pair.
  struct Finding: Sendable {
    var relation: Relation
    var runnerUp: Relation?
    var score: Double
  }

  let models: Models

  /// The relation of a pair.
  func finding(for signals: Signals, passages: [Passage], suspect: Article, original: Article) -> Finding {
    if case .none = suspect.assessed { return Finding(relation: .notAssessed, score: 0) }
    if case .none = original.assessed { return Finding(relation: .notAssessed, score: 0) }
    guard signals.suspectWords > 0, signals.originalWords > 0 else { return Finding(relation: .notAssessed, score: 0) }

    let features = RelationFeatures.values(of: signals)
    let score = LogisticModel.probability(logOdds: models.derivation.logOdds(features))
    let others = others(features, signals: signals, share: 1 - score)
    let best = others.first?.relation ?? .unrelated

    var finding: Finding
    if score >= Self.leastConfidence {
      finding = Finding(relation: .derived, runnerUp: best, score: score)
      // Derived is never said without something to point at.
      if !isEvident(signals, passages) || score < Self.leastConfidenceOfQuoting && restsOnQuoting(signals) {
        finding.relation = .undetermined
      }
    } else if score > 1 - Self.leastConfidence {
      finding = Finding(relation: .undetermined, runnerUp: score >= 0.5 ? .derived : best, score: score)
      if best == .sharedQuotes, shareQuoted(signals) >= Self.quotedShare, restsOnQuoting(signals) {
        finding = Finding(relation: best, runnerUp: .derived, score: score)
      }
    } else {
      let second = others.dropFirst().first
      finding = Finding(
        relation: best, runnerUp: (second?.probability ?? 0) > score ? second?.relation : .derived, score: score)
    }

    let isShort = min(signals.suspectWords, signals.originalWords) < Double(Self.leastWords)
    let isVerbatim = signals.maskedLongestRun >= Double(Self.verbatimRun)
    let isDoubtful = score < Self.leastConfidenceInShortTexts && score > 1 - Self.leastConfidenceInShortTexts
    if isShort, !isVerbatim, isDoubtful, finding.relation != .undetermined {
      finding.runnerUp = finding.relation
      finding.relation = .undetermined
    }
    // A page that was cut is never called unrelated for that.
    if finding.relation == .unrelated, suspect.assessed != .whole {
      finding.runnerUp = .unrelated
      finding.relation = .undetermined
    }
    return finding
  }

  /// The relations other than `derived` by their probability, which add up to a share.
  private func others(
    _ features: [Double], signals: Signals, share: Double
  ) -> [(relation: Relation, probability: Double)] {
    let chances = models.kinship.probabilities(RelationFeatures.kinship(features))
    var others: [(relation: Relation, probability: Double)] = []
    for (known, chance) in zip(models.kinship.classes, chances) {
      guard let relation = Relation(rawValue: known.name) else { continue }
      if relation == .sharedQuotes, signals.sharedQuotation == 0 { continue }
      others.append((relation, chance * share))
    }
    return others.sorted { one, other in
      one.probability != other.probability
        ? one.probability > other.probability : one.relation.rawValue < other.relation.rawValue
    }
  }

  /// Whether there is a passage, a verbatim run, or a figure that independent reports do not reach.
  private func isEvident(_ signals: Signals, _ passages: [Passage]) -> Bool {
    !passages.isEmpty || signals.maskedLongestRun >= Double(Self.verbatimRun)
      || Mark.all(of: signals, models.limits).contains(where: \.isBeyondLimit)
  }

  /// The share of the suspect's words that it quotes as the original does.
  private func shareQuoted(_ signals: Signals) -> Double { signals.quotedShare * signals.sharedQuotation }

  /// Whether much of the suspect is what the original quotes, and neither its wording nor its order goes beyond what independent reports share.
  private func restsOnQuoting(_ signals: Signals) -> Bool {
    shareQuoted(signals) >= Self.quotingShare
      && !Mark.all(of: signals, models.limits).contains { $0.isBeyondLimit && !Self.marksOfEvents.contains($0.feature) }
  }
}
