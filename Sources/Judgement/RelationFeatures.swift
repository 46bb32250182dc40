// SPDX-License-Identifier: Apache-2.0

public import Comparison
internal import Foundation

/// What the model of the relation looks at, out of a pair's signals.
public enum RelationFeatures {
  /// Counts grow without end; their logarithm does not.
  private static let counts: Set<String> = [
    "longestRun", "maskedLongestRun", "longestPassage", "passageSentences", "alignment.chainLength",
    "maskedAlignment.chainLength", "synonymAlignment.chainLength", "alignment.chainScore", "maskedAlignment.chainScore",
    "synonymAlignment.chainScore", "suspectWords", "originalWords",
  ]

  /// The features' names; `log` stands before those that are taken as ln(1 + count).
  public static let names: [String] = Signals.names.map { counts.contains($0) ? "log \($0)" : $0 }

  /// The features of a pair's signals, in the order of ``names``.
  public static func values(of signals: Signals) -> [Double] {
    zip(Signals.names, signals.values).map { counts.contains($0) ? log(1 + max(0, $1)) : $1 }
  }
}
