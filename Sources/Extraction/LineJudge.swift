// SPDX-License-Identifier: Apache-2.0

/// Looks at every line of a region by the rules, in their order.
struct LineJudge {
  /// The rules; the first that knows a line names its kind.
  static let rules: [any JunkRule] = [
    ScrambledTextRule(), AdMarkerRule(), TemplateResidueRule(), SyndicationNoticeRule(), CopyrightLineRule(),
    CommentFormRule(), NewsletterPromptRule(), SharePromptRule(), PhotoCreditRule(), SourceLinkRule(),
    NavigationRule(), RelatedLinkRule(), PhotoCaptionRule(),
  ]
  /// Longer lines are looked at for scrambling and code only.
  static let longestForm = 700

  /// What a candidate is and why; nil if it is none of the kinds.
  static func verdict(_ candidate: JunkCandidate) -> (kind: Junk.Kind, why: String)? {
    for rule in rules {
      if let why = rule.reason(candidate) { return (rule.kind, why) }
    }
    return nil
  }

  /// Takes the lines that are junk.
  ///
  /// - Complexity: O(n) in the region's text.
  func judge(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    let isProse = region.lines.map { $0.furniture == .none && $0.letters >= 120 && $0.linkLetters * 2 < $0.letters }
    let firstProse = isProse.firstIndex(of: true) ?? 0
    let lastProse = isProse.lastIndex(of: true) ?? region.lines.count
    let parts = InlineJudge().matches(in: region)
    let hasLinks = region.lines.contains { $0.linkLetters > 0 }
    var labelled = 0
    var labelLine = 0
    for (number, line) in region.lines.enumerated() {
      if line.range.count > Self.longestForm {
        labelled = 0
        judgeLong(line, number, &judgement)
        if judgement.lineKinds[number] == nil {
          for part in parts[number] ?? [] { judgement.take(part.range, as: part.kind, why: part.why) }
        }
        continue
      }
      var candidate = JunkCandidate(
        text: region.text, range: line.range, line: line, isInline: false,
        linkShare: line.letters == 0 ? 0 : Float(line.linkLetters) / Float(line.letters))
      guard !candidate.words.isEmpty else {
        judgeSigns(line, number, &judgement)
        continue
      }
      candidate.proseBefore = number > firstProse
      candidate.proseAfter = number < lastProse
      candidate.previous = number > 0 ? judgement.lineKinds[number - 1] : nil
      // Headlines behind a label are links too, or stand in its list or block.
      let label = region.lines[labelLine]
      candidate.followsLabel =
        labelled > 0
        && (candidate.linkShare > 0.5 || !hasLinks || label.block == line.block || (label.isInList && line.isInList))
      var verdict = Self.verdict(candidate)
      if let inner = parts[number] {
        // Junk within a paragraph is cut out; the paragraph goes only where little else is left.
        let covered = inner.reduce(0) { $0 + $1.range.count }
        let isSame = verdict != nil && line.range.count < 200 && inner.allSatisfy { $0.kind == verdict?.kind }
        if !isSame, covered * 10 < line.range.count * 6 || verdict == nil {
          verdict = nil
          for part in inner { judgement.take(part.range, as: part.kind, why: part.why) }
        }
      }
      if let verdict {
        judgement.take(line: number, as: verdict.kind, why: verdict.why)
      } else if let kind = line.furniture.junkKind {
        judgement.take(line: number, as: kind, why: line.furniture.reason)
      }
      // A short label of links is followed by headlines, as far as they go.
      if verdict?.kind == .relatedLink, candidate.words.count <= 6, labelled == 0 || candidate.words.count <= 3 {
        labelled = 6
        labelLine = number
      } else if verdict?.kind == .relatedLink {
        labelled = max(0, labelled - 1)
      } else {
        labelled = 0
      }
    }
    judgeCaptions(upTo: firstProse, &judgement)
    judgeTail(&judgement)
    judgeRuns(&judgement)
  }

  /// At the head of a region a line in front of a picture's credit needs fewer signs to be the picture's caption.
  private func judgeCaptions(upTo last: Int, _ judgement: inout RegionJudgement) {
    let region = judgement.region
    for number in region.lines.indices.dropLast().prefix(last + 1)
    where judgement.lineKinds[number] == nil && judgement.lineKinds[number + 1] == .photoCredit {
      let line = region.lines[number]
      guard line.range.count <= Self.longestForm, line.kind != .heading else { continue }
      var candidate = JunkCandidate(text: region.text, range: line.range, line: line, isInline: false, linkShare: 0)
      candidate.beforeCredit = true
      if let why = PhotoCaptionRule().reason(candidate) { judgement.take(line: number, as: .photoCaption, why: why) }
    }
  }

  /// What stands behind the text is looked at from the end: each line that is set aside makes the one before the last.
  private func judgeTail(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    var passed = 0
    var notes: Set<Int> = []
    for number in region.lines.indices.dropFirst().reversed() {
      if judgement.lineKinds[number] != nil { continue }
      let line = region.lines[number]
      guard line.range.count <= Self.longestForm * 2 else { break }
      var candidate = JunkCandidate(
        text: region.text, range: line.range, line: line, isInline: false,
        linkShare: line.letters == 0 ? 0 : Float(line.linkLetters) / Float(line.letters))
      candidate.proseAfter = false
      candidate.previous = judgement.lineKinds[number - 1]
      candidate.byline = judgement.byline
      if let rule = ([AuthorNoteRule(), SourceLinkRule()] as [any JunkRule]).first(where: {
        $0.reason(candidate) != nil
      }),
        let why = rule.reason(candidate)
      {
        judgement.take(line: number, as: rule.kind, why: why)
        if rule is AuthorNoteRule { notes.insert(number) }
      } else {
        passed += 1
        if line.letters > 60 || passed > 3 { break }
      }
    }
    // A title or place beneath the name.
    for number in region.lines.indices.dropFirst()
    where judgement.lineKinds[number] == nil && notes.contains(number - 1)
      && region.lines[number].letters < 50 && !LineForm.endsSentence(region.text[region.lines[number].range])
    {
      notes.insert(number)
      judgement.take(line: number, as: .navigation, why: "stands in a note on the author")
    }
  }

  private func judgeLong(_ line: RegionLine, _ number: Int, _ judgement: inout RegionJudgement) {
    if let kind = line.furniture.junkKind {
      judgement.take(line: number, as: kind, why: line.furniture.reason)
      return
    }
    let head = JunkCandidate(
      text: judgement.region.text,
      range: line.range.lowerBound..<min(line.range.upperBound, line.range.lowerBound + 2_000),
      line: line, isInline: false, linkShare: 0)
    for rule in [ScrambledTextRule(), TemplateResidueRule()] as [any JunkRule] {
      if let why = rule.reason(head) {
        judgement.take(line: number, as: rule.kind, why: why)
        return
      }
    }
  }

  /// A line without any word: bullets, bars, a lone symbol.
  private func judgeSigns(_ line: RegionLine, _ number: Int, _ judgement: inout RegionJudgement) {
    let text = judgement.region.text[line.range]
    if text.contains(0x7B) || text.contains(0x25) {
      judgement.take(line: number, as: .templateResidue, why: "a line of signs")
    } else if let kind = line.furniture.junkKind {
      judgement.take(line: number, as: kind, why: line.furniture.reason)
    }
  }

  /// Lines in a row that are nothing but names of sections are a menu, wherever one of them alone would be a heading.
  private func judgeRuns(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    var start = 0
    while start < region.lines.count {
      var end = start
      while end < region.lines.count, region.lines[end].letters <= 24,
        judgement.lineKinds[end] == nil || judgement.lineKinds[end] == .navigation
      {
        let words = Words.hashes(of: region.text[region.lines[end].range])
        guard !words.isEmpty, words.count <= 3, words.allSatisfy(NavigationRule.sections.contains) else { break }
        end += 1
      }
      if end - start >= 3 {
        for number in start..<end {
          judgement.take(line: number, as: .navigation, why: "one of several names of sections in a row")
        }
      }
      start = max(end, start + 1)
    }
  }
}
