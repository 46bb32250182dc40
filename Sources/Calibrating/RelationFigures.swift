// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// How well the relation is told on a set of pairs.
struct RelationFigures {
  let pairs: Int
  let recallAtOnePercent: Double
  let threshold: Double
  let recall: Double
  let sameEventAlarms: Int
  let otherAlarms: Int
  let calibrationError: Double
  let kinshipAccuracy: Double

  init(_ measured: [MeasuredPair], derivation: LogisticModel, kinship: SoftmaxModel) {
    let scored = measured.map { one in
      (one.pair, LogisticModel.probability(logOdds: derivation.logOdds(one.relationFeatures)))
    }
    let derived = scored.filter(\.0.isDerived)
    let sameEvent = scored.filter { $0.0.relations.first == .sameEvent }.map(\.1).sorted(by: >)
    let threshold = sameEvent.isEmpty ? 0.5 : sameEvent[min(sameEvent.count - 1, sameEvent.count / 100)]
    pairs = measured.count
    self.threshold = threshold
    recallAtOnePercent = Double(derived.count { $0.1 > threshold }) / Double(max(1, derived.count))
    recall = Double(derived.count { $0.1 >= 0.5 }) / Double(max(1, derived.count))
    sameEventAlarms = sameEvent.count { $0 >= 0.5 }
    otherAlarms = scored.count { !$0.0.isDerived && $0.0.relations.first != .sameEvent && $0.1 >= 0.5 }
    var error = 0.0
    for bin in 0..<10 {
      let inBin = scored.filter { min(9, Int($0.1 * 10)) == bin }
      error += abs(Double(inBin.count { $0.0.isDerived }) - inBin.reduce(0) { $0 + $1.1 })
    }
    calibrationError = error / Double(max(1, scored.count))
    let others = measured.filter { !$0.pair.isDerived }
    let right = others.count { one in
      let chances = kinship.probabilities(RelationFeatures.kinship(one.relationFeatures))
      guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }) else { return false }
      return one.pair.relations.map(\.rawValue).contains(kinship.classes[best].name)
    }
    kinshipAccuracy = Double(right) / Double(max(1, others.count))
  }

  var text: String {
    func figure(_ value: Double) -> String { "\((value * 10000).rounded() / 10000)" }
    return "\(pairs) pairs: recall at 1 % false alarms \(figure(recallAtOnePercent)) (score > \(figure(threshold))); "
      + "at 0.5: recall \(figure(recall)), same-event alarms \(sameEventAlarms), other alarms \(otherAlarms); "
      + "calibration error \(figure(calibrationError)); relation of the others right \(figure(kinshipAccuracy))"
  }
}
