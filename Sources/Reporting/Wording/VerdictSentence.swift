// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// The one sentence that states a verdict, cut around the headline so that a foreign script in it cannot turn the rest.
public struct VerdictSentence: Sendable {
  /// The words before the headline.
  public let before: String
  /// The original's headline.
  public let headline: String
  /// The words after the headline.
  public let after: String

  /// The sentence of a case.
  public init(_ record: CaseRecord) {
    let verdict = record.verdict
    let story = record.story
    headline = VisibleText.line(story.headline, limit: 160)
    let wire = story.wire.map { "\(VisibleText.line($0, limit: 40))’s " } ?? ""
    let name = story.standIn ? "the page that stands in for \(wire.isEmpty ? "the " : wire)original, " : wire
    var edition = ""
    if let given = story.edition { edition = " (edition \(VisibleText.line(given, limit: 20)))" }
    switch verdict.relation {
    case .derived where verdict.passages.isEmpty:
      // There is no share to give, and 0 % would be read as one.
      let unaligned = "no passage could be aligned closely enough to count its words as derived."
      if let chain = Self.chain(of: verdict) {
        before = "This page follows \(name)"
        after =
          "\(edition) with \(Figure.count(chain, "sentence")) in the original’s order\(Self.mechanism(of: verdict)); \(unaligned)"
      } else {
        before = "This page probably derives from \(name)"
        after = "\(edition)\(Self.mechanism(of: verdict)): \(Self.ground(of: verdict)); \(unaligned)"
      }
    case .derived:
      before = "\(Self.share(of: verdict.words)) derive from \(name)"
      after = "\(edition)\(Self.mechanism(of: verdict))."
    case .sameEvent:
      before = "This page reports the same event as \(name)"
      after = "\(edition), in words of its own."
    case .sharedQuotes:
      before = "This page shares quotations with \(name)"
      after = "\(edition); outside them its text does not derive from it."
    case .otherSource:
      before = "Another original explains this page better than \(name)"
      after = "\(edition) does."
    case .unrelated:
      before = "Nothing was found that connects this page with \(name)"
      after = "\(edition)."
    case .undetermined:
      before = "Whether this page derives from \(name)"
      let guess = verdict.mechanism.map { " If it does, the best guess is \($0.title)." } ?? ""
      after = "\(edition) could not be determined.\(guess)"
    case .notAssessed:
      before = "This page could not be compared with \(name)"
      after = "\(edition)."
    }
  }

  /// The sentence as one text.
  public var text: String { "\(before)“\(headline)”\(after)" }

  /// How much of the page derives.
  private static func share(of words: PageBudget) -> String {
    guard words.creditable > 0 else { return "This page’s words" }
    let share = Figure.percent(words.derived, of: words.creditable)
    return "\(share) of this page’s own words (\(Figure.grouped(words.derived)) of \(Figure.grouped(words.creditable)))"
  }

  /// How many sentences follow one another as in the original; nil where no reason says so.
  static func chain(of verdict: ComparisonRecord) -> Int? {
    verdict.reasons.first { $0.feature == "chain" && $0.for }.map { Int($0.value) }
  }

  /// What a derived verdict without passages rests on, in a few words.
  static func basis(of verdict: ComparisonRecord) -> String {
    chain(of: verdict) == nil ? "figures of the whole text" : "the order of the sentences"
  }

  /// The strongest of what a derived verdict without passages rests on.
  static func ground(of verdict: ComparisonRecord) -> String {
    if let chain = chain(of: verdict) {
      return "\(Figure.count(chain, "sentence")) follow one another as in the original"
    }
    return verdict.reasons.first { $0.for }?.text ?? "its figures say so together"
  }

  /// How it was made.
  private static func mechanism(of verdict: ComparisonRecord) -> String {
    guard let mechanism = verdict.mechanism else { return "" }
    if mechanism == .mixed, let main = verdict.mainMechanism, main != .mixed {
      return ", made in several ways, mainly \(main.gloss)"
    }
    return ", \(mechanism.gloss)"
  }
}
