// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Judgement

/// A pair that a search for originals finds, with what the search sees of it and what the judge says.
struct ScreeningExample {
  let pair: LabelledPair
  let overlap: Overlap
  /// What a second look sees of the pair.
  let sentences: SentenceOverlap
  /// Whether the suspect derives from the original: as labelled, or as judged where nobody knows.
  let isDerived: Bool
  /// What the judge says of the pair.
  let judged: Relation

  /// Whether the search brought the two together, and not a label.
  var isStranger: Bool { pair.set == Self.strangers }
  /// The set of the pairs that only the search brought together.
  static let strangers = "own-stranger"

  /// An example of a pair that was measured.
  init(_ measured: MeasuredPair, overlap: Overlap, derivation: LogisticModel, kinship: SoftmaxModel) {
    pair = measured.pair
    self.overlap = overlap
    sentences = measured.sentences
    let score = LogisticModel.probability(logOdds: derivation.logOdds(measured.relationFeatures))
    let chances = kinship.probabilities(RelationFeatures.kinship(measured.relationFeatures))
    let kin = zip(kinship.classes, chances).max { $0.1 < $1.1 }.flatMap { Relation(rawValue: $0.0.name) }
    judged =
      score >= Judge.leastConfidence
      ? .derived : score > 1 - Judge.leastConfidence ? .undetermined : kin ?? .unrelated
    isDerived = measured.pair.set == Self.strangers ? judged == .derived : measured.pair.isDerived
  }
}
