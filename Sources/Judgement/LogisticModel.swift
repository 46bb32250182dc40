// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A logistic regression over named features, read from a small file that the trainer writes.
///
/// The probability is 1 / (1 + e^-z) with z = intercept + sum of weight x (feature - mean) / deviation.
public struct LogisticModel: Sendable, Codable, Hashable {
  /// A feature's part in the model.
  public struct Term: Sendable, Codable, Hashable {
    /// The feature's name.
    public var feature: String
    /// Its mean over the training pairs.
    public var mean: Double
    /// Its standard deviation over the training pairs; never 0.
    public var deviation: Double
    /// The log-odds for one standard deviation.
    public var weight: Double

    /// A term of a feature.
    public init(feature: String, mean: Double, deviation: Double, weight: Double) {
      self.feature = feature
      self.mean = mean
      self.deviation = deviation
      self.weight = weight
    }
  }

  /// The log-odds where every feature stands at its mean.
  public var intercept: Double
  /// The features with their weights, in the order of the feature vector.
  public var terms: [Term]

  /// A model of terms.
  public init(intercept: Double, terms: [Term]) {
    self.intercept = intercept
    self.terms = terms
  }

  /// The log-odds of a feature vector, which has the terms' order.
  public func logOdds(_ features: [Double]) -> Double {
    var sum = intercept
    // By places: a term taken out as a whole would count a reference to its name.
    for place in 0..<min(terms.count, features.count) {
      sum += terms[place].weight * (features[place] - terms[place].mean) / terms[place].deviation
    }
    return sum
  }

  /// The probability of log-odds.
  public static func probability(logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
}
