// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Chooses when a text is called mixed.
struct MixtureTraining {
  /// Of the copies made in one way, at most so many are called mixed: one would rather miss a mixture than see one where
  /// there is none. Of copies that the model was not fitted to it calls about twice as many.
  static let mostFalse = 0.008

  let limits: MixtureLimits

  /// The limits that find most of the mixed copies among those that call few others mixed, on pairs not held out.
  init(_ measured: [MeasuredPair], model: SoftmaxModel) {
    let training = measured.filter { !$0.pair.isHeldOut && $0.pair.mechanisms.count == 1 }.map {
      (isMixed: $0.pair.mechanisms == [.mixed], isMade: $0.pair.isMade, stretches: $0.stretches(model))
    }
    let mixed = training.filter(\.isMixed).map(\.stretches)
    // Of the labelled and of the made copies alike, for the made ones are many.
    let single = [true, false].map { made in training.filter { !$0.isMixed && $0.isMade == made }.map(\.stretches) }
    func alarms(_ limits: MixtureLimits) -> Double {
      single.map { group in Double(group.count { Mixture($0, limits: limits) != nil }) / Double(max(1, group.count)) }
        .max() ?? 0
    }
    var best = MixtureLimits(leastGain: 8, leastShare: 0.3, precision: 1)
    var mostFound = -1
    for gain in stride(from: 2.0, through: 8, by: 0.25) {
      for share in [0.1, 0.15, 0.2, 0.25, 0.3] {
        let limits = MixtureLimits(leastGain: gain, leastShare: share, precision: 1)
        let found = mixed.count { Mixture($0, limits: limits) != nil }
        guard found > mostFound, alarms(limits) <= Self.mostFalse else { continue }
        mostFound = found
        best = limits
      }
    }
    // As if mixed copies were a sixth of all, like each of the other mechanisms.
    let recall = Double(mixed.count { Mixture($0, limits: best) != nil }) / Double(max(1, mixed.count))
    best.precision = recall > 0 ? ModelFit.rounded(recall / (recall + 5 * alarms(best))) : 0
    limits = best
  }

  /// How well the limits do on some pairs.
  func text(_ measured: [MeasuredPair], model: SoftmaxModel) -> String {
    let mixed = measured.filter { $0.pair.mechanisms == [.mixed] }
    let single = measured.filter { $0.pair.isDerived && !$0.pair.mechanisms.isEmpty && $0.pair.mechanisms != [.mixed] }
    let found = mixed.count { Mixture($0.stretches(model), limits: limits) != nil }
    let alarms = single.count { Mixture($0.stretches(model), limits: limits) != nil }
    return "mixed \(found) of \(mixed.count), others called mixed \(alarms) of \(single.count); \(limits)"
  }
}

extension MeasuredPair {
  /// The pair's stretches as a model of the mechanism sees them.
  func stretches(_ model: SoftmaxModel) -> [Mixture.Stretch] {
    stretchFeatures.map { Mixture.Stretch(words: $0.words, chances: model.mechanisms($0.values)) }
  }
}
