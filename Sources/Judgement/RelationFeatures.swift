// SPDX-License-Identifier: Apache-2.0

public import Comparison
internal import Foundation

/// What the models of the relation look at, out of a pair's signals.
///
/// Counts of words and sentences are taken as ln(1 + count), for they grow without end; shares as their square root, for
/// the difference between none and a little tells more than that between much and very much. The lengths of the two
/// texts are left out: they tell of the corpus, not of the pair.
public enum RelationFeatures {
  private static let counts: Set<String> = [
    "longestRun", "maskedLongestRun", "longestPassage", "passageSentences", "alignment.chainLength",
    "maskedAlignment.chainLength", "synonymAlignment.chainLength", "alignment.chainScore", "maskedAlignment.chainScore",
    "synonymAlignment.chainScore", "sharedNumbers",
  ]
  private static let omitted: Set<String> = ["suspectWords", "originalWords"]

  private enum Scale { case logarithm, root, omitted }

  private static let scales: [Scale] = Signals.names.map {
    omitted.contains($0) ? .omitted : counts.contains($0) ? .logarithm : .root
  }

  /// The features' names; `log` or `root` stands before the signal's name.
  public static let names: [String] = zip(Signals.names, scales).compactMap { name, scale in
    switch scale {
    case .logarithm: "log \(name)"
    case .root: "root \(name)"
    case .omitted: nil
    }
  }

  /// What tells apart pairs that are not derived: the topic, with quotations and without, what is quoted in both, and the
  /// names and numbers in common, alone and in pairs. No more: what else reports of one event share differs from one kind
  /// of news to the next.
  public static let kinshipNames = [
    "root topic", "root maskedTopic", "root sharedQuotation", "root maskedAnchorContainment", "root anchorPairs",
  ]

  private static let kinshipPlaces = kinshipNames.compactMap { names.firstIndex(of: $0) }

  /// The features in the order of ``kinshipNames``, out of those in the order of ``names``.
  public static func kinship(_ values: [Double]) -> [Double] { kinshipPlaces.map { values[$0] } }

  /// The features of a pair's signals, in the order of ``names``.
  public static func values(of signals: Signals) -> [Double] {
    zip(signals.values, scales).compactMap { value, scale in
      switch scale {
      case .logarithm: log(1 + max(0, value))
      case .root: max(0, value).squareRoot()
      case .omitted: nil
      }
    }
  }
}
