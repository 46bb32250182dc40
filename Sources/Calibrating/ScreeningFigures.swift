// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// What the first look says of the pairs of a set, beside what the judge says and what is known.
struct ScreeningFigures {
  private let findings: [(example: ScreeningExample, finding: Screening.Finding)]

  /// The figures of some examples.
  init(_ examples: [ScreeningExample], screening: Screening) {
    findings = examples.map { ($0, screening.finding(for: $0.overlap)) }
  }

  /// How many of the examples that meet a condition are told so, and how many there are.
  private func count(
    _ told: Set<Screening.Finding>, of condition: (ScreeningExample) -> Bool
  ) -> (told: Int, all: Int) {
    let these = findings.filter { condition($0.example) }
    return (these.count { told.contains($0.finding) }, these.count)
  }

  var text: String {
    func shown(_ name: String, _ count: (told: Int, all: Int)) -> String { "\(name) \(count.told) of \(count.all)" }
    let below: Set<Screening.Finding> = [.notDerived, .unrelated]
    let lines = [
      shown("judged derived and called not-derived", count(below, of: { $0.judged == .derived })),
      shown("judged related and called unrelated", count([.unrelated], of: { $0.judged != .unrelated })),
      shown("not derived and called derived", count([.derived], of: { !$0.isDerived })),
      shown("of these judged derived too", count([.derived], of: { !$0.isDerived && $0.judged == .derived })),
      shown("settled of those judged derived", count([.derived], of: { $0.judged == .derived })),
      shown("settled of the strangers", count(below, of: \.isStranger)),
      shown("of them called unrelated", count([.unrelated], of: \.isStranger)),
      shown(
        "settled of labelled pairs of one event",
        count(below, of: { !$0.isStranger && $0.pair.relations.first == .sameEvent })),
    ]
    return lines.joined(separator: "\n  ")
  }
}
