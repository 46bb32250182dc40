// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Trains the models of the mechanism: of whole texts and of their stretches.
struct MechanismTraining {
  static let mechanisms: [Mechanism] = [.verbatim, .lightEdit, .thesaurusSpin, .backTranslation, .rewrite]
  static let ridge = 60.0
  /// A feature's slope bends twice: what tells a light edit from a copy is not what tells a spin from a rewrite.
  static let knots = [1.0 / 3, 2.0 / 3]
  /// How much each mechanism's labelled pairs count together, beside its made pairs together: real translations and real
  /// rewrites are what rules imitate badly.
  static let shareOfLabelled = 0.6

  /// Of whole texts.
  let model: SoftmaxModel
  /// Of stretches: each text's count as much together as the text does.
  let stretchModel: SoftmaxModel

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
    func weight(_ one: MeasuredPair) -> Double {
      let count = counts[one.pair.mechanisms[0]] ?? (0, 0)
      let share =
        count.made == 0 || count.labelled == 0
        ? 1 : one.pair.isMade ? 1 - Self.shareOfLabelled : Self.shareOfLabelled
      return total * share / Double(one.pair.isMade ? count.made : count.labelled)
    }
    func label(_ one: MeasuredPair) -> Int { Self.mechanisms.firstIndex(of: one.pair.mechanisms[0]) ?? 0 }
    let texts = training.map { one in
      ModelFit.Example(features: one.mechanismFeatures, label: label(one), weight: weight(one))
    }
    let stretches = training.flatMap { one in
      one.stretchFeatures.map { stretch in
        ModelFit.Example(
          features: stretch.values, label: label(one), weight: weight(one) / Double(one.stretchFeatures.count))
      }
    }
    let names = Self.mechanisms.map(\.rawValue)
    model = ModelFit.softmax(MechanismFeatures.names, texts, classes: names, ridge: Self.ridge, knots: Self.knots)
    stretchModel = ModelFit.softmax(
      MechanismFeatures.names, stretches, classes: names, ridge: Self.ridge, knots: Self.knots)
  }
}
