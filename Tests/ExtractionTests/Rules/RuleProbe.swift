// SPDX-License-Identifier: Apache-2.0

import Markup

@testable import Extraction

/// Puts single lines before a rule.
enum RuleProbe {
  /// Why a line is junk by a rule; nil if it is not.
  static func reason(
    _ rule: any JunkRule, _ line: String, inFigure: Bool = false, inList: Bool = false, linkShare: Float = 0,
    previous: Junk.Kind? = nil, followsLabel: Bool = false, byline: String = "", proseAfter: Bool = true
  ) -> String? {
    let text = Array(line.utf8)
    var candidate = JunkCandidate(
      text: text, range: 0..<text.count,
      line: RegionLine(
        range: 0..<text.count, block: 0, kind: .paragraph, tag: .p, furniture: .none, letters: text.count,
        linkLetters: Int(Float(text.count) * linkShare), isInFigure: inFigure, isInList: inList),
      isInline: false, linkShare: linkShare)
    candidate.previous = previous
    candidate.proseAfter = proseAfter
    candidate.byline = Set(Words.hashes(of: Array(byline.utf8)[...]))
    candidate.followsLabel = followsLabel
    return rule.reason(candidate)
  }
}
