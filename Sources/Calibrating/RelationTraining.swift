// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Trains the models of the relation.
struct RelationTraining {
  /// How much the labelled pairs together count beside the made ones together: the made ones are many and alike.
  static let shareOfLabelled = 0.5
  static let ridge = 30.0
  /// How much each relation other than `derived` counts in the model that tells them apart, in examples: unrelated pairs more
  /// than the others, for of a batch's pages most have nothing to do with most stories.
  static let weightsOfKinship: [Relation: Double] = [.sameEvent: 1000, .sharedQuotes: 1000, .unrelated: 2000]
  /// Answers to one question and paragraphs of one paper have a topic in common in a way that news has not.
  static let setsNotOfNews: Set<String> = ["answers-independent", "llm-other-paragraph"]
  static let kinships: [Relation] = [.sameEvent, .sharedQuotes, .unrelated]

  let derivation: LogisticModel
  let kinship: SoftmaxModel

  /// The models of the pairs that are not held out.
  init(_ measured: [MeasuredPair]) {
    let training = measured.filter { !$0.pair.isHeldOut }
    let weights = Self.weights(training)
    derivation = ModelFit.logistic(
      RelationFeatures.names,
      zip(training, weights).map {
        ModelFit.Example(features: $0.relationFeatures, label: $0.pair.isDerived ? 1 : 0, weight: $1)
      },
      ridge: Self.ridge)
    // What may be either of two is left out.
    var examples = zip(training, weights).compactMap { one, weight -> ModelFit.Example? in
      guard !Self.setsNotOfNews.contains(one.pair.set), one.pair.relations.count == 1,
        let label = Self.kinships.firstIndex(of: one.pair.relations[0])
      else {
        return nil
      }
      return ModelFit.Example(features: RelationFeatures.kinship(one.relationFeatures), label: label, weight: weight)
    }
    var sums = [Double](repeating: 0, count: Self.kinships.count)
    for example in examples { sums[example.label] += example.weight }
    for index in examples.indices {
      let label = examples[index].label
      examples[index].weight *= (Self.weightsOfKinship[Self.kinships[label]] ?? 0) / sums[label]
    }
    kinship = ModelFit.softmax(
      RelationFeatures.kinshipNames, examples, classes: Self.kinships.map(\.rawValue), ridge: Self.ridge)
  }

  /// Labelled pairs count more, and among the made ones as many derived as others.
  private static func weights(_ training: [MeasuredPair]) -> [Double] {
    let made = training.filter(\.pair.isMade)
    let derived = Double(made.count { $0.pair.isDerived })
    let others = Double(made.count { !$0.pair.isDerived })
    let labelled = Double(training.count - made.count)
    let weightOfLabelled = labelled == 0 ? 0 : shareOfLabelled * (others == 0 ? derived : 2 * derived) / labelled
    return training.map { one in
      if !one.pair.isMade { return weightOfLabelled }
      return one.pair.isDerived || others == 0 ? 1 : derived / others
    }
  }
}
