// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Trains the model of the mechanism.
struct MechanismTraining {
  static let mechanisms: [Mechanism] = [.verbatim, .lightEdit, .thesaurusSpin, .backTranslation, .rewrite]
  static let ridge = 60.0
  /// A feature's slope bends twice: what tells a light edit from a copy is not what tells a spin from a rewrite.
  static let knots = [1.0 / 3, 2.0 / 3]
  /// How much each mechanism's labelled pairs count together, beside its made pairs together: real translations and real
  /// rewrites are what rules imitate badly.
  static let shareOfLabelled = 0.6

  let model: SoftmaxModel

  /// The model of the derived pairs that are not held out and whose mechanism is known for sure.
  init(_ measured: [MeasuredPair]) {
    let training = measured.filter {
      !$0.pair.isHeldOut && $0.pair.isDerived && $0.pair.mechanisms.count == 1 && $0.pair.mechanisms != [.mixed]
        && $0.mechanismWords >= 30
    }
    // Every mechanism counts the same, and within it the labelled pairs a share of their own.
    var counts: [Mechanism: (made: Int, labelled: Int)] = [:]
    for one in training {
      var count = counts[one.pair.mechanisms[0]] ?? (0, 0)
      if one.pair.isMade { count.made += 1 } else { count.labelled += 1 }
      counts[one.pair.mechanisms[0]] = count
    }
    let total = Double(training.count) / Double(Self.mechanisms.count)
    let examples = training.compactMap { one -> ModelFit.Example? in
      let mechanism = one.pair.mechanisms[0]
      guard let label = Self.mechanisms.firstIndex(of: mechanism), let count = counts[mechanism] else { return nil }
      let share =
        count.made == 0 || count.labelled == 0
        ? 1 : one.pair.isMade ? 1 - Self.shareOfLabelled : Self.shareOfLabelled
      let group = Double(one.pair.isMade ? count.made : count.labelled)
      return ModelFit.Example(features: one.mechanismFeatures, label: label, weight: total * share / group)
    }
    model = ModelFit.softmax(
      MechanismFeatures.names, examples, classes: Self.mechanisms.map(\.rawValue), ridge: Self.ridge,
      knots: Self.knots)
  }
}
