// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Trains the second look on the pairs that the first one leaves open and that are not held out.
struct SecondLookTraining {
  static let ridge = 3.0
  /// How many of the derived pairs may lie below the limits, as a share.
  static let mostLost = 0.03
  /// How many of the others may lie above them: fewer, as a false find costs more than a lost one.
  static let mostMistaken = 0.015

  let secondLook: SecondLook

  /// The second look at the open ones of some examples.
  init(_ examples: [ScreeningExample], screening: Screening) {
    let open = examples.filter { !$0.pair.isHeldOut && screening.finding(for: $0.overlap) == .open }
    let copies = ScreeningTraining.model(open, SecondLookFeatures.names, ridge: Self.ridge, isPositive: \.isDerived) {
      SecondLookFeatures.values(of: $0.overlap, $0.sentences)
    }
    func odds(isDerived: Bool) -> [Double] {
      open.filter { $0.isDerived == isDerived }
        .map { copies.logOdds(SecondLookFeatures.values(of: $0.overlap, $0.sentences)) }
    }
    secondLook = SecondLook(
      copies: copies,
      leastOfDerived: -ScreeningTraining.limit(odds(isDerived: false).map { -$0 }, share: Self.mostMistaken),
      leastOfOpen: ScreeningTraining.limit(odds(isDerived: true), share: Self.mostLost))
  }
}
