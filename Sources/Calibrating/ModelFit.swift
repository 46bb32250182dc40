// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Fits a model of named features to weighted examples.
enum ModelFit {
  /// An example as measured.
  struct Example {
    var features: [Double]
    var label: Int
    var weight: Double
  }

  /// A multinomial model of examples.
  ///
  /// - Parameters:
  ///   - names: The features' names.
  ///   - examples: The examples.
  ///   - classes: The classes' words, in the order of the labels.
  ///   - ridge: The penalty on squared weights, in examples.
  ///   - knots: The shares of the examples below each of the knots at which a feature's slope may bend.
  /// - Returns: The model, its figures rounded as in its file.
  static func softmax(
    _ names: [String], _ examples: [Example], classes: [String], ridge: Double, knots: [Double] = []
  ) -> SoftmaxModel {
    let (means, deviations) = statistics(examples, width: names.count)
    let features = names.indices.map { index in
      var feature = SoftmaxModel.Feature(
        name: names[index], mean: rounded(means[index]), deviation: rounded(deviations[index]))
      feature.knots = Self.knots(examples.map { feature.terms($0.features[index])[0] }, at: knots)
      return feature
    }
    let terms = examples.map { example in
      SoftmaxRegression.Example(
        features: zip(features, example.features).flatMap { $0.terms($1) }, label: example.label,
        weight: example.weight)
    }
    let fit = SoftmaxRegression(fitting: terms, classes: classes.count, ridge: ridge)
    return SoftmaxModel(
      features: features,
      classes: zip(classes, fit.parameters).map { name, parameters in
        SoftmaxModel.Class(
          name: name, intercept: rounded(parameters[0]), weights: parameters.dropFirst().map(rounded))
      })
  }

  /// A model of two classes as one logistic regression: label 1 is what the probability is of.
  static func logistic(_ names: [String], _ examples: [Example], ridge: Double) -> LogisticModel {
    // The symmetric form splits each weight over both classes, which halves the penalty.
    let both = softmax(names, examples, classes: ["no", "yes"], ridge: ridge * 2)
    let no = both.classes[0]
    let yes = both.classes[1]
    return LogisticModel(
      intercept: rounded(yes.intercept - no.intercept),
      terms: both.features.indices.map {
        LogisticModel.Term(
          feature: both.features[$0].name, mean: both.features[$0].mean, deviation: both.features[$0].deviation,
          weight: rounded(yes.weights[$0] - no.weights[$0]))
      })
  }

  /// The values below which given shares of all values lie, each once and none at an end; `nil` if there is none.
  private static func knots(_ values: [Double], at shares: [Double]) -> [Double]? {
    let sorted = values.sorted()
    guard !shares.isEmpty, let first = sorted.first, let last = sorted.last else { return nil }
    var knots: [Double] = []
    for share in shares {
      let value = sorted[Int(share * Double(sorted.count - 1))]
      if value > first, value < last, rounded(value) != knots.last { knots.append(rounded(value)) }
    }
    return knots.isEmpty ? nil : knots
  }

  /// Weighted means and standard deviations; a feature that never changes has the deviation 1.
  private static func statistics(_ examples: [Example], width: Int) -> ([Double], [Double]) {
    var total = 0.0
    var sums = [Double](repeating: 0, count: width)
    var squares = [Double](repeating: 0, count: width)
    for example in examples {
      total += example.weight
      for index in 0..<width { sums[index] += example.weight * example.features[index] }
    }
    let means = sums.map { $0 / total }
    for example in examples {
      for index in 0..<width {
        let distance = example.features[index] - means[index]
        squares[index] += example.weight * distance * distance
      }
    }
    return (means, squares.map { $0 / total < 1e-12 ? 1 : ($0 / total).squareRoot() })
  }

  /// Six significant digits: what a small file needs and a reader can read.
  static func rounded(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return 0 }
    return (Double(Float(value)) * 1_000_000).rounded() / 1_000_000
  }
}
