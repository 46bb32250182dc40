// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Judgement

/// Measures what independent reports of one event stay below.
struct LimitMeasure {
  /// The share of the reports that stays at or below a limit.
  static let share = 0.99

  let limits: ReasonLimits

  /// The limits of the reports by different outlets that are not held out, both directions.
  init(_ measured: [MeasuredPair]) {
    let reports = measured.filter {
      !$0.pair.isHeldOut && ["news-same-event", "own-same-event"].contains($0.pair.set)
    }.map(\.signals)
    func limit(_ figure: (Signals) -> Double) -> Double { Self.limit(reports.map(figure)) }
    limits = ReasonLimits(
      maskedTrigrams: limit { $0.maskedContainment3 },
      chain: limit { $0.maskedAlignment.chainLength },
      longestRun: limit { $0.maskedLongestRun },
      contiguity: limit { $0.maskedAlignment.contiguity },
      functionWords: limit { $0.maskedStopwordContainment5 },
      namesInOrder: limit { $0.anchorSequence },
      namesAndNumbers: limit { $0.maskedAnchorContainment },
      sharedNumbers: limit { $0.sharedNumbers },
      torturedPhrases: Self.limit(Self.honest(measured)))
  }

  /// The tortured phrases of texts that nobody copied: reports by outlets and background articles.
  static func honest(_ measured: [MeasuredPair]) -> [Double] {
    let honest = ["news-same-event", "news-unrelated", "own-unrelated", "own-same-topic"]
    return measured.filter { honest.contains($0.pair.set) && $0.signals.suspectWords >= 150 }.map(\.torturedPhrases)
  }

  private static func limit(_ values: [Double]) -> Double {
    let values = values.sorted()
    guard !values.isEmpty else { return 0 }
    return ModelFit.rounded(values[min(values.count - 1, Int(Double(values.count) * share))])
  }
}
