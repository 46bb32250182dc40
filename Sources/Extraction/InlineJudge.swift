// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Looks at the parts of lines that have an element of their own, and at template code within prose.
struct InlineJudge {
  private static let elements: TagSet = [
    .span, .strong, .b, .em, .i, .small, .a, .mark, .u, .other, .font, .button, .label,
  ]
  /// Links within a sentence are prose; a link alone is looked at only where it stands between sentences.
  private static let spoken: Set<Junk.Kind> = [
    .relatedLink, .adMarker, .sharePrompt, .newsletterPrompt, .commentForm, .sourceLink, .photoCredit, .photoCaption,
    .syndicationNotice, .copyrightLine, .navigation, .scrambledText,
  ]

  private static let closing: Set<Junk.Kind> = [.copyrightLine, .adMarker, .syndicationNotice]

  /// A part that is junk by itself.
  struct Match {
    var range: Range<Int>
    var kind: Junk.Kind
    var why: String
  }

  /// The parts that are junk, by their lines.
  ///
  /// - Complexity: O(n) in the region's text: nested parts are looked at from the outermost inwards.
  func matches(in region: Region) -> [Int: [Match]] {
    var matches: [Int: [Match]] = [:]
    // Parts end in order; within a line the longest that begins at a place is the outermost.
    let spans = region.spans.sorted {
      ($0.line, $0.range.lowerBound, -$0.range.upperBound) < ($1.line, $1.range.lowerBound, -$1.range.upperBound)
    }
    var passed = 0
    for span in spans where span.line < region.lines.count && Self.elements.contains(span.tag) {
      let line = region.lines[span.line]
      guard line.furniture == .none, span.range.lowerBound >= passed, span.range.count >= 4,
        span.range.count <= LineJudge.longestForm, span.range.count < line.range.count
      else { continue }
      // An element within a sentence that is named for other stories or advertisements, and is no mere link.
      if span.tag == .span, span.range.count >= 60, let kind = span.furniture.junkKind,
        [.relatedLink, .adMarker, .sharePrompt, .newsletterPrompt].contains(kind)
      {
        matches[span.line, default: []].append(Match(range: span.range, kind: kind, why: span.furniture.reason))
        passed = span.range.upperBound
        continue
      }
      let apart = Self.standsApart(span.range, in: line.range, region.text)
      guard apart || span.range.upperBound == line.range.upperBound else { continue }
      let candidate = JunkCandidate(
        text: region.text, range: span.range, line: line, isInline: true, linkShare: span.tag == .a ? 1 : 0)
      guard !candidate.words.isEmpty, let verdict = LineJudge.verdict(candidate), Self.spoken.contains(verdict.kind),
        Self.isEnough(candidate, verdict.kind, span)
      else { continue }
      // At the end of a line without a stop only what no sentence could end with.
      guard apart || Self.closing.contains(verdict.kind) else { continue }
      matches[span.line, default: []].append(
        Match(range: span.range, kind: verdict.kind, why: "within a paragraph: \(verdict.why)"))
      passed = span.range.upperBound
    }
    return matches
  }

  /// Takes template code within lines that stay.
  func takeResidues(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    for (number, line) in region.lines.enumerated() where judgement.lineKinds[number] == nil {
      for range in TemplateResidueRule.residues(in: region.text[line.range]) {
        let isChoice = TemplateResidueRule.isSpinChoice(region.text[range])
        judgement.take(
          range, as: .templateResidue,
          why: isChoice ? "a spinner's choice within a sentence" : "template code within a paragraph",
          isWithinSentence: isChoice)
      }
    }
  }

  /// A link of two words in prose ("read more") can be the sentence's own; what stands alone is longer or a whole element.
  private static func isEnough(_ candidate: JunkCandidate, _ kind: Junk.Kind, _ span: InlineSpan) -> Bool {
    if span.tag == .a || span.tag == .i || span.tag == .em, candidate.words.count == 1 { return false }
    return true
  }

  /// Whether a part stands between sentences: what is before it ends one or is nothing, and what follows begins one.
  private static func standsApart(_ part: Range<Int>, in line: Range<Int>, _ text: [UInt8]) -> Bool {
    var before = text[line.lowerBound..<part.lowerBound]
    while let last = before.last, last == 0x20 { before = before.dropLast() }
    guard before.isEmpty || LineForm.endsSentence(before) else { return false }
    var after = text[part.upperBound..<line.upperBound]
    while let first = after.first, first == 0x20 { after = after.dropFirst() }
    guard let first = after.first else { return true }
    return first &- 0x41 < 26 || first &- 0x30 < 10 || first >= 0x80 || first == 0x22 || first == 0x28 || first == 0x5B
  }
}
