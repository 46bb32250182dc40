// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Extraction

extension Judge {
  /// A verdict against one edition with what it was made of.
  private struct Trial {
    var story: Int
    var edition: Int
    var comparison: PairComparison
    var verdict: Verdict
  }

  /// The verdicts on a suspect against stories: one for each story, against the edition that the suspect is closest to.
  ///
  /// A fact that differs from that edition and equals another of the same story is `updated`, not altered. A story that
  /// shares the event with a suspect which another story explains is its `other-source`; the words that other stories
  /// explain are labelled so in each budget.
  ///
  /// - Returns: The verdicts, the strongest first.
  /// - Complexity: O(editions) comparisons.
  public func verdicts(on suspect: PreparedArticle, against stories: [Story]) -> [StoryVerdict] {
    var trials: [Trial] = []
    for (number, story) in stories.enumerated() {
      let editions = story.editions.enumerated().map { place, edition in
        let comparison = comparer.compare(suspect: suspect.document, original: edition.article.document)
        return Trial(
          story: number, edition: place, comparison: comparison,
          verdict: verdict(on: suspect, against: edition.article, comparison: comparison))
      }
      guard var best = editions.first else { continue }
      for trial in editions.dropFirst() where Self.closeness(trial) > Self.closeness(best) { best = trial }
      best.verdict.channel = Channel(of: suspect.article, wire: story.wire)
      let others = editions.filter { $0.edition != best.edition }.map(\.comparison)
      best.verdict.facts = Self.updated(best.verdict.facts, by: others)
      trials.append(best)
    }
    settleOtherSources(&trials, suspect: suspect, stories: stories)
    return trials.sorted { one, other in
      let (first, second) = (Self.strength(one.verdict), Self.strength(other.verdict))
      return first != second ? first > second : one.story < other.story
    }
    .map { StoryVerdict(story: $0.story, edition: $0.edition, verdict: $0.verdict) }
  }

  /// How close a suspect is to an edition: by the runs of three words outside quotations that it shares with it, as shares
  /// of both sides. Of the suspect's, for editions change words; of the edition's, for they add: a page that has nothing of
  /// what an edition added was not made from it, though a figure may have been brought up to date.
  private static func closeness(_ trial: Trial) -> (Double, Double, Double) {
    let signals = trial.comparison.signals
    return (
      signals.maskedContainment3 + signals.maskedSourceContainment3, Double(trial.verdict.budget.derived),
      trial.verdict.score
    )
  }

  private static func strength(_ verdict: Verdict) -> (Int, Double) {
    switch verdict.relation {
    case .derived: (3, Double(verdict.budget.derived) + verdict.score)
    case .undetermined: (2, verdict.score)
    case .notAssessed: (0, 0)
    default: (1, verdict.score)
    }
  }

  /// Facts whose suspect's reading another edition has too.
  private static func updated(_ facts: [FactPair], by others: [PairComparison]) -> [FactPair] {
    var kept: Set<Range<Int>> = []
    for other in others {
      for fact in other.facts where fact.status == .kept { if let range = fact.suspect { kept.insert(range) } }
    }
    return facts.map { fact in
      guard fact.status == .altered || fact.status == .added, let range = fact.suspect, kept.contains(range) else {
        return fact
      }
      var updated = fact
      updated.status = .updated
      return updated
    }
  }

  /// Names the stories that another one explains better, and labels the words that others explain.
  private func settleOtherSources(_ trials: inout [Trial], suspect: PreparedArticle, stories: [Story]) {
    // A story explains what it is aligned with: one without a passage explains no word.
    let sources = trials.filter { $0.verdict.relation == .derived && $0.verdict.budget.derived > 0 }
    for index in trials.indices {
      let trial = trials[index]
      let betters = sources.filter { $0.story != trial.story && Self.explains($0, betterThan: trial) }
      let isDerived = trial.verdict.relation == .derived
      let others = isDerived ? sources.filter { $0.story != trial.story } : betters
      guard !others.isEmpty else { continue }
      // A spun copy of a rival's report may share so little with this story that the pair alone looks unrelated, and its
      // page so much with a story of another event that it does not; the two stories, both whole and clean, tell whether
      // they are of one event.
      let isKin =
        trial.verdict.relation == .derived || others.contains { areKin(stories[trial.story], stories[$0.story]) }
      guard isKin else { continue }
      switch trial.verdict.relation {
      case .derived where !betters.isEmpty, .sameEvent, .sharedQuotes, .undetermined, .unrelated:
        trials[index].verdict.relationRunnerUp = trial.verdict.relation
        trials[index].verdict.relation = .otherSource
        trials[index].verdict.mechanism = nil
        trials[index].verdict.mainMechanism = nil
        trials[index].verdict.mechanismConfidence = nil
        trials[index].verdict.runnerUp = nil
        trials[index].verdict.passages = []
        trials[index].verdict.chain = []
        trials[index].verdict.leaveOpenWhatWasAltered()
        trials[index].verdict.reasons.insert(
          Reason(
            for: true, feature: "otherSource", value: Double(others[0].verdict.budget.derived),
            of: Double(others[0].verdict.budget.creditable),
            text: "another story explains \(others[0].verdict.budget.derived) of "
              + "\(others[0].verdict.budget.creditable) words"),
          at: 0)
      default: break
      }
      let count = BudgetCount(
        of: suspect, passages: trials[index].verdict.passages.map(\.passage), quotations: trial.verdict.quotations,
        otherSource: others.flatMap { $0.verdict.passages.map(\.passage.suspect) })
      trials[index].verdict.budget = count.budget
      trials[index].verdict.labels = count.labels
    }
  }

  /// Whether two stories report the same event, or one derives from the other.
  private func areKin(_ one: Story, _ other: Story) -> Bool {
    guard let mine = one.editions.last, let theirs = other.editions.last else { return false }
    switch relation(of: mine.article, to: theirs.article) {
    case .derived, .sameEvent, .sharedQuotes: return true
    case .otherSource, .unrelated, .undetermined, .notAssessed: return false
    }
  }

  /// Whether a derived story explains a suspect better than another one: it holds most of what the other explains, and
  /// half as much again.
  private static func explains(_ source: Trial, betterThan trial: Trial) -> Bool {
    guard trial.verdict.relation == .derived else { return trial.verdict.relation != .notAssessed }
    guard Double(source.verdict.budget.derived) >= 1.5 * Double(trial.verdict.budget.derived),
      source.comparison.signals.maskedContainment5 > trial.comparison.signals.maskedContainment5
    else { return false }
    let theirs = BudgetCount.united(trial.verdict.passages.map(\.passage.suspect))
    let ours = BudgetCount.united(source.verdict.passages.map(\.passage.suspect))
    let all = theirs.reduce(0) { $0 + $1.count }
    let shared = theirs.reduce(0) { sum, range in
      sum + ours.reduce(0) { $0 + max(0, min(range.upperBound, $1.upperBound) - max(range.lowerBound, $1.lowerBound)) }
    }
    return Double(shared) >= 0.8 * Double(all)
  }
}
