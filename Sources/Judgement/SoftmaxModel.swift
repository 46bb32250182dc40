// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A multinomial logistic regression over named features, each with a slope that may bend at knots, read from a small file
/// that the trainer writes (additive models with linear splines: Hastie and Tibshirani, 1986).
public struct SoftmaxModel: Sendable, Codable, Hashable {
  /// A feature and how it is standardised.
  public struct Feature: Sendable, Codable, Hashable {
    /// The feature's name.
    public var name: String
    /// Its mean over the training pairs.
    public var mean: Double
    /// Its standard deviation over the training pairs; never 0.
    public var deviation: Double
    /// Where its slope may bend, in standard deviations from the mean; `nil` for one slope throughout.
    public var knots: [Double]?

    /// A feature with its statistics.
    public init(name: String, mean: Double, deviation: Double, knots: [Double]? = nil) {
      self.name = name
      self.mean = mean
      self.deviation = deviation
      self.knots = knots
    }

    /// What a value adds to the terms of a model: its distance from the mean in standard deviations, and by how much it
    /// lies above each knot.
    public func terms(_ value: Double) -> [Double] {
      let standardised = (value - mean) / deviation
      return [standardised] + (knots ?? []).map { max(0, standardised - $0) }
    }
  }

  /// A class with its weights.
  public struct Class: Sendable, Codable, Hashable {
    /// The class's word.
    public var name: String
    /// The log-odds where every feature stands at its mean.
    public var intercept: Double
    /// The log-odds for one unit of each term: feature by feature its slope and how the slope changes at each knot.
    public var weights: [Double]

    /// A class of weights.
    public init(name: String, intercept: Double, weights: [Double]) {
      self.name = name
      self.intercept = intercept
      self.weights = weights
    }
  }

  /// The features in the order of the feature vector.
  public var features: [Feature]
  /// The classes.
  public var classes: [Class]

  /// A model of classes.
  public init(features: [Feature], classes: [Class]) {
    self.features = features
    self.classes = classes
  }

  /// The probabilities of the classes, in their order, for a feature vector in the features' order.
  public func probabilities(_ vector: [Double]) -> [Double] {
    let terms = zip(features, vector).flatMap { $0.terms($1) }
    let odds = classes.map { zip($0.weights, terms).reduce($0.intercept) { $0 + $1.0 * $1.1 } }
    let highest = odds.max() ?? 0
    let powers = odds.map { exp($0 - highest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}
