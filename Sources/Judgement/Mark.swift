// SPDX-License-Identifier: Apache-2.0

internal import Comparison

/// A figure that copies show and independent reports do not, beside what 99 of 100 of these stay at or below.
struct Mark {
  let feature: String
  /// What 99 of 100 independent reports of one event stay at or below.
  let limit: Double
  /// The figure, its denominator if it is a share of something countable, and what it says.
  let value: Double
  let of: Double?
  let text: String

  /// Whether the figure is one that independent reports do not reach.
  var isBeyondLimit: Bool { value > limit }

  /// The figures of a pair beside their limits.
  static func all(of signals: Signals, _ limits: ReasonLimits) -> [Mark] {
    let chain = signals.maskedAlignment.chainLength
    return [
      Mark(
        feature: "maskedTrigrams", limit: limits.maskedTrigrams, value: signals.maskedContainment3, of: nil,
        text: "\(percent(signals.maskedContainment3)) of the 3-word runs outside quotations stand in the original; "
          + "independent reports of one event stay below \(percent(limits.maskedTrigrams))"),
      Mark(
        feature: "chain", limit: limits.chain, value: chain, of: nil,
        text:
          "\(Int(chain)) sentences outside quotations follow one another as in the original; independent reports stay below "
          + "\(Int(limits.chain) + 1)"),
      Mark(
        feature: "longestRun", limit: limits.longestRun, value: signals.maskedLongestRun, of: nil,
        text: "the longest run of equal words outside quotations is \(Int(signals.maskedLongestRun)); independent "
          + "reports stay below \(Int(limits.longestRun) + 1)"),
      Mark(
        feature: "contiguity", limit: limits.contiguity, value: signals.maskedAlignment.contiguity, of: nil,
        text:
          "\(percent(signals.maskedAlignment.contiguity)) of neighbouring sentences have neighbouring sources in the "
          + "original; independent reports stay below \(percent(limits.contiguity))"),
      Mark(
        feature: "functionWords", limit: limits.functionWords, value: signals.maskedStopwordContainment5, of: nil,
        text:
          "\(percent(signals.maskedStopwordContainment5)) of the sequences of five function words outside quotations "
          + "are the original's; independent reports stay below \(percent(limits.functionWords))"),
      Mark(
        feature: "namesInOrder", limit: limits.namesInOrder, value: signals.anchorSequence, of: nil,
        text: "\(percent(signals.anchorSequence)) of the names and numbers come in the original's order; independent "
          + "reports stay below \(percent(limits.namesInOrder))"),
      Mark(
        feature: "namesAndNumbers", limit: limits.namesAndNumbers, value: signals.maskedAnchorContainment, of: nil,
        text: "\(percent(signals.maskedAnchorContainment)) of the names and numbers outside quotations, the rare ones "
          + "weighing more, stand in the original; independent reports stay below \(percent(limits.namesAndNumbers))"),
      Mark(
        feature: "sharedNumbers", limit: limits.sharedNumbers, value: signals.sharedNumbers, of: nil,
        text: "\(Int(signals.sharedNumbers)) numbers outside quotations stand in the original; independent reports "
          + "stay below \(Int(limits.sharedNumbers) + 1)"),
    ]
  }

  /// A share in per cent, with a tenth below ten.
  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths >= 100 || tenths % 10 == 0 ? "\((tenths + 5) / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
