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
  static func softmax(_ names: [String], _ examples: [Example], classes: [String], ridge: Double) -> SoftmaxModel {
    let (means, deviations) = statistics(examples, width: names.count)
    let standardised = examples.map { example in
      SoftmaxRegression.Example(
        features: example.features.indices.map { (example.features[$0] - means[$0]) / deviations[$0] },
        label: example.label, weight: example.weight)
    }
    let fit = SoftmaxRegression(fitting: standardised, classes: classes.count, ridge: ridge)
    return SoftmaxModel(
      features: names.indices.map {
        SoftmaxModel.Feature(name: names[$0], mean: rounded(means[$0]), deviation: rounded(deviations[$0]))
      },
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
