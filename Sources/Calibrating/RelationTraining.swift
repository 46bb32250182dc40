// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Trains the models of the relation.
struct RelationTraining {
  /// How much the sorts of pairs count beside each other.
  struct Shares {
    /// The labelled pairs and the invented stories together, beside the derived made pairs taken twice: the made ones are many and alike, and
    /// rules imitate rewrites badly.
    var written: Double
    /// A pair of a story beside a labelled one.
    var story: Double
    /// The made pairs that are not derived together, beside those that are.
    var honest: Double
  }

  /// Only stories hold short rewrites, and rewrites in another order. A made pair that is not derived is of two real articles, and accusing one
  /// costs more than missing a copy.
  static let sharesOfDerivation = Shares(written: 1, story: 2, honest: 2)
  static let sharesOfKinship = Shares(written: 0.5, story: 1, honest: 1)
  static let ridgeOfDerivation = 10.0
  static let ridgeOfKinship = 30.0
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
    derivation = ModelFit.logistic(
      RelationFeatures.names,
      zip(training, Self.weights(training, Self.sharesOfDerivation)).map {
        ModelFit.Example(features: $0.relationFeatures, label: $0.pair.isDerived ? 1 : 0, weight: $1)
      },
      ridge: Self.ridgeOfDerivation)
    let weights = Self.weights(training, Self.sharesOfKinship)
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
      RelationFeatures.kinshipNames, examples, classes: Self.kinships.map(\.rawValue), ridge: Self.ridgeOfKinship)
  }

  private static func weights(_ training: [MeasuredPair], _ shares: Shares) -> [Double] {
    func weight(ofWritten pair: LabelledPair) -> Double { pair.isOfStory ? shares.story : 1 }
    let made = training.filter(\.pair.isMade)
    let derived = Double(made.count { $0.pair.isDerived })
    let others = Double(made.count { !$0.pair.isDerived })
    let written = training.filter { !$0.pair.isMade }.reduce(0) { $0 + weight(ofWritten: $1.pair) }
    let weightOfWritten = written == 0 ? 0 : shares.written * (others == 0 ? derived : 2 * derived) / written
    return training.map { one in
      if !one.pair.isMade { return weightOfWritten * weight(ofWritten: one.pair) }
      return one.pair.isDerived || others == 0 ? 1 : shares.honest * derived / others
    }
  }
}
