// SPDX-License-Identifier: Apache-2.0

/// Looks at every line of a region by the rules, in their order.
struct LineJudge {
  /// The rules; the first that knows a line names its kind.
  static let rules: [any JunkRule] = []

  /// Takes the lines that are junk.
  ///
  /// - Complexity: O(n) in the region's text.
  func judge(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    let isProse = region.lines.map { $0.furniture == .none && $0.letters >= 120 && $0.linkLetters * 2 < $0.letters }
    let firstProse = isProse.firstIndex(of: true) ?? 0
    let lastProse = isProse.lastIndex(of: true) ?? region.lines.count
    for (number, line) in region.lines.enumerated() {
      if let kind = line.furniture.junkKind {
        judgement.take(line: number, as: kind, why: "stands in an element that is named for it")
        continue
      }
      var candidate = JunkCandidate(
        text: region.text, range: line.range, line: line, isInline: false,
        linkShare: line.letters == 0 ? 0 : Float(line.linkLetters) / Float(line.letters))
      candidate.proseBefore = number > firstProse
      candidate.proseAfter = number < lastProse
      candidate.previous = number > 0 ? judgement.lineKinds[number - 1] : nil
      if candidate.linkShare > 0.8, line.letters < 120, line.kind != .heading, candidate.words.count > 1 {
        judgement.take(line: number, as: .relatedLink, why: "a short line that is nothing but a link")
      }
    }
  }
}
