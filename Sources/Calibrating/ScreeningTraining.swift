// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Trains the first look at candidates and sets its limits, on the pairs that are not held out.
struct ScreeningTraining {
  static let ridge = 3.0
  /// How many of the pairs that the judge calls derived, or related, may lie below the limits, as a share.
  static let mostLost = 0.001
  /// How many of the pairs that are not derived may be taken for copies, as a share.
  static let mostMistaken = 0.001

  let screening: Screening

  /// The screening of a set.
  init(_ set: ScreeningSet) {
    let training = set.examples.filter { !$0.pair.isHeldOut }
    let copies = Self.model(
      training, ScreeningFeatures.countNames, isPositive: \.isDerived
    ) { ScreeningFeatures.counts(of: $0.overlap) }
    func all(_ example: ScreeningExample) -> [Double] { ScreeningFeatures.values(of: example.overlap) }
    let derived = Self.model(training, ScreeningFeatures.names, isPositive: { $0.judged == .derived }, features: all)
    let related = Self.model(training, ScreeningFeatures.names, isPositive: { $0.judged != .unrelated }, features: all)
    let others = training.filter { !$0.isDerived }.map { copies.logOdds(ScreeningFeatures.counts(of: $0.overlap)) }
    screening = Screening(
      copies: copies,
      leastOfCopies: -Self.limit(others.map { -$0 }, share: Self.mostMistaken),
      derived: derived,
      leastOfDerived: Self.limit(training.filter { $0.judged == .derived }.map { derived.logOdds(all($0)) }),
      related: related,
      leastOfRelated: Self.limit(training.filter { $0.judged != .unrelated }.map { related.logOdds(all($0)) }))
  }

  /// The value that a share of all lies below at most.
  static func limit(_ values: [Double], share: Double = mostLost) -> Double {
    guard !values.isEmpty else { return -.greatestFiniteMagnitude }
    return ModelFit.rounded(values.sorted()[Int(Double(values.count) * share)] - 0.000_001)
  }

  /// A model in which both classes count the same.
  static func model(
    _ examples: [ScreeningExample], _ names: [String], ridge: Double = ridge,
    isPositive: (ScreeningExample) -> Bool, features: (ScreeningExample) -> [Double]
  ) -> LogisticModel {
    let positive = Double(examples.count(where: isPositive))
    let negative = Double(examples.count) - positive
    return ModelFit.logistic(
      names,
      examples.map { example in
        let isPositive = isPositive(example)
        return ModelFit.Example(
          features: features(example), label: isPositive ? 1 : 0,
          weight: isPositive || negative == 0 ? 1 : positive / negative)
      },
      ridge: ridge)
  }
}
