// SPDX-License-Identifier: Apache-2.0

internal import Comparison

/// What speaks for and against a verdict, in words with figures.
///
/// Each figure is set beside what independent reports of one event show; those limits were measured on pairs of reports by
/// different outlets (the 99th percentile) and stand in the model card.
struct Reasons {
  /// The reasons, those for the verdict first, the strongest first among each.
  let all: [Reason]

  init(comparison: PairComparison, verdict: Verdict, limits: ReasonLimits, tortured: TorturedPhrases?) {
    let speaksForCopy = verdict.relation == .derived || verdict.relation == .undetermined
    let marks = Mark.all(of: comparison.signals, limits)
    // How far a figure lies beyond what independent reports show, on either side.
    func strength(_ mark: Mark) -> Double {
      mark.isBeyondLimit ? (mark.value + 0.01) / (mark.limit + 0.01) : (mark.limit + 0.01) / (mark.value + 0.01)
    }
    var reasons = marks.sorted { strength($0) > strength($1) }.map { mark in
      Reason(
        for: mark.isBeyondLimit == speaksForCopy, feature: mark.feature, value: mark.value, of: mark.of,
        text: mark.text)
    }
    reasons += Self.remarks(comparison, verdict: verdict)
    if let tortured, let reason = Self.reason(tortured, limits.torturedPhrases, verdict: verdict) {
      reasons.append(reason)
    }
    all = reasons.filter(\.for) + reasons.filter { !$0.for }
  }

  /// Fewer phrases than this are said to be chance, however short the text.
  private static let leastTorturedPhrases = 4

  /// Tortured phrases beyond what honest news has; they speak for a spinner, and against any other way.
  private static func reason(_ tortured: TorturedPhrases, _ limit: Double, verdict: Verdict) -> Reason? {
    guard tortured.weightPerThousandWords > limit, tortured.phrases.count >= leastTorturedPhrases else { return nil }
    let isSpin = verdict.mechanism == .thesaurusSpin || verdict.mainMechanism == .thesaurusSpin
    return Reason(
      for: isSpin, feature: "torturedPhrases", value: Double(tortured.phrases.count), of: Double(tortured.words),
      text:
        "\(tortured.phrases.count) pairs of words in \(tortured.words) that news does not use, where a synonym makes "
        + "one that it does; their weight is \(Int(tortured.weightPerThousandWords.rounded())) in 1,000 words, honest news "
        + "stays below \(Int(limit.rounded(.up)))")
  }

  /// What is said beside the figures that decide.
  private static func remarks(_ comparison: PairComparison, verdict: Verdict) -> [Reason] {
    var remarks: [Reason] = []
    let budget = verdict.budget
    if !verdict.passages.isEmpty {
      remarks.append(
        Reason(
          for: true, feature: "passages", value: Double(budget.derived), of: Double(budget.creditable),
          text: "\(budget.derived) of \(budget.creditable) words stand in passages aligned with the original"))
      let rows = verdict.passages.filter { !$0.passage.isRepeat }.flatMap(\.passage.rows)
        .filter { !$0.suspect.isEmpty && !$0.original.isEmpty }
      if rows.count > 1 {
        let inOrder = zip(rows, rows.dropFirst()).count { $0.original.lowerBound <= $1.original.lowerBound } + 1
        remarks.append(
          Reason(
            for: inOrder * 2 > rows.count, feature: "order", value: Double(inOrder), of: Double(rows.count),
            text: "\(inOrder) of \(rows.count) aligned sentences in the original's order"))
      }
    }
    let altered = comparison.quotations.count { $0.status == .altered }
    let paired = comparison.quotations.count { $0.status != .added }
    if altered > 0 {
      remarks.append(
        Reason(
          for: true, feature: "alteredQuotations", value: Double(altered), of: Double(paired),
          text:
            "\(altered) of \(paired) quotations set beside the original's read differently; an "
            + "altered quotation points at a shared source, not at who copied"))
    }
    if comparison.signals.sharedQuotation > 0, verdict.relation != .derived {
      remarks.append(
        Reason(
          for: verdict.relation == .sharedQuotes, feature: "sharedQuotation", value: comparison.signals.sharedQuotation,
          text: "\(Mark.percent(comparison.signals.sharedQuotation)) of the quoted words are quoted in the original "
            + "too; reports share what officials said"))
    }
    if verdict.score < 0.9, comparison.signals.suspectWords < Double(RelationRule.leastWords) {
      remarks.append(
        Reason(
          for: false, feature: "words", value: comparison.signals.suspectWords,
          text:
            "the text has \(Int(comparison.signals.suspectWords)) words; below \(RelationRule.leastWords) the shares "
            + "say little"))
    }
    return remarks
  }
}
