// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// How well the mechanism is told on a set of pairs.
struct MechanismFigures {
  /// How often each true mechanism (row) was called each (column), in the order of ``MechanismTraining/mechanisms``.
  private(set) var confusion: [[Int]]
  let calibrationError: Double

  init(_ measured: [MeasuredPair], model: SoftmaxModel) {
    let mechanisms = MechanismTraining.mechanisms
    confusion = mechanisms.map { _ in mechanisms.map { _ in 0 } }
    var bins = [(count: Int, right: Int, confidence: Double)](repeating: (0, 0, 0), count: 10)
    var judged = 0
    for one in measured where one.pair.isDerived && !one.pair.mechanisms.isEmpty && one.pair.mechanisms != [.mixed] {
      let chances = model.probabilities(one.mechanismFeatures)
      guard let best = chances.indices.max(by: { chances[$0] < chances[$1] }) else { continue }
      let named = mechanisms[best]
      let truth = one.pair.mechanisms.contains(named) ? named : one.pair.mechanisms[0]
      guard let row = mechanisms.firstIndex(of: truth) else { continue }
      confusion[row][best] += 1
      judged += 1
      let bin = min(9, Int(chances[best] * 10))
      bins[bin].count += 1
      bins[bin].confidence += chances[best]
      if truth == named { bins[bin].right += 1 }
    }
    calibrationError = bins.reduce(0) { $0 + abs(Double($1.right) - $1.confidence) } / Double(max(1, judged))
  }

  var accuracy: Double {
    let all = confusion.joined().reduce(0, +)
    return all == 0 ? 0 : Double(confusion.indices.reduce(0) { $0 + confusion[$1][$1] }) / Double(all)
  }

  var text: String {
    let names = MechanismTraining.mechanisms.map(\.rawValue)
    let rows = zip(names, confusion).map { "  \($0): \($1.map(String.init).joined(separator: " "))" }
    return "mechanism right \((accuracy * 10000).rounded() / 10000), calibration error "
      + "\((calibrationError * 10000).rounded() / 10000)\n" + rows.joined(separator: "\n")
  }
}
