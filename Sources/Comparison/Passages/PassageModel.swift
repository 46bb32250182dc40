// SPDX-License-Identifier: Apache-2.0

/// The probability that a draft is a copied passage and not a stretch of an honest report of the same event.
enum PassageModel {
  /// Drafts below this probability are dropped: less is asked for in a foreign host, where copies are the only likeness there is.
  static let thresholds = (foreign: 0.07, sameEvent: 0.45)

  /// The threshold of a draft that rests on what both texts quote: honest reports quote the same people.
  static let quotationThreshold = 0.9

  /// The threshold in a host that is so far a report of the same event, 0 to 1.
  static func threshold(share: Float) -> Double {
    thresholds.foreign + Double(share) * (thresholds.sameEvent - thresholds.foreign)
  }

  /// The probability for some features, in the order of ``PassageFeatures/names``.
  static func probability(of features: [Float]) -> Double {
    var logit = PassageCoefficients.constant
    for (value, weight) in zip(features, PassageCoefficients.weights) { logit += value * weight }
    return Logistic.probability(Double(logit))
  }
}
