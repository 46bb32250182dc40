// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// What the second look says of the pairs that the first one leaves open, beside what is known.
struct SecondLookFigures {
  private let findings: [(isDerived: Bool, finding: Screening.Finding)]

  /// The figures of the open ones of some examples.
  init(_ examples: [ScreeningExample], screening: Screening, secondLook: SecondLook) {
    findings = examples.filter { screening.finding(for: $0.overlap) == .open }
      .map { ($0.isDerived, secondLook.finding(for: $0.overlap, $0.sentences)) }
  }

  var text: String {
    func shown(_ isDerived: Bool, _ finding: Screening.Finding) -> String {
      let these = findings.filter { $0.isDerived == isDerived }
      return "\(these.count { $0.finding == finding }) of \(these.count)"
    }
    return [
      "derived and called not-derived \(shown(true, .notDerived))",
      "derived and called derived \(shown(true, .derived))",
      "not derived and called derived \(shown(false, .derived))",
      "not derived and called not-derived \(shown(false, .notDerived))",
      "left open \(findings.count { $0.finding == .open }) of \(findings.count)",
    ]
    .joined(separator: "\n  ")
  }
}
