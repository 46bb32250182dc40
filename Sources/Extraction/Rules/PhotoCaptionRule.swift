// SPDX-License-Identifier: Apache-2.0

/// Lines that say what a picture shows: present tense, places in the picture, a date, a credit at the end.
struct PhotoCaptionRule: JunkRule {
  let kind = Junk.Kind.photoCaption

  private static let verbs = WordSet(
    """
    walks walk speaks speak stands stand arrives arrive attends attend looks look poses pose shakes shake sits sit waves
    wave holds hold gestures gesture listens listen talks talk reacts react leaves leave delivers addresses address smiles
    celebrates celebrate meets meet greets greet watches watch prays pray carries carry works work clears inspects
    marches march rides ride plays play is are wears wear checks check pass passes hugs embraces kisses signs visits
    points answers testifies appears appear gather gathers line lines pictured seen rises rise burns burn hangs hang
    waits wait covers cover fills fill crosses cross surrounds surround
    """)
  private static let auxiliaries = WordSet("will would to can could may might must shall should not do does did")
  private static let phrases = PhraseSet(
    """
    in this photo|in this file photo|file photo|in this photograph|in this image|in this undated|is pictured|are pictured
    is seen|are seen|seen here|pictured here|pictured on|pictured in|pictured at|this photo shows|photo shows|photo taken
    this image shows|image shows|this combination|in this handout|in this screengrab|in this image taken|shown in this
    in a file photo|an aerial view|a general view|a view of|this undated
    """)
  private static let months = WordSet(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
  )
  private static let days = WordSet("monday tuesday wednesday thursday friday saturday sunday")
  private static let sides = PhraseSet(
    "left|right|center|centre|l|r|c|second left|second right|second from left|second from right|top left|bottom right")

  private static let clearPhrases = PhraseSet("file photo|in this photo")

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard words.count >= 3, words.count <= 75, !candidate.isQuoted, !candidate.reportsSpeech else { return nil }
    if candidate.line.isInFigure, !candidate.isInline { return "stands in a figure" }
    var signs = 0
    var reasons: [String] = []
    let text = candidate.bytes
    if words[0] == "file", let sign = candidate.sign(behindWord: 0), sign == 0x2D || sign == 0xE2 {
      signs += 2
      reasons.append("begins with \"FILE\"")
    }
    if candidate.contains(Self.phrases) {
      signs += candidate.contains(Self.clearPhrases) ? 2 : 1
      reasons.append("speaks of a picture")
    }
    if Self.hasSide(text) || namesRow(candidate) {
      signs += 2
      reasons.append("says who stands where")
    } else if hasSideWord(candidate) {
      signs += 1
      reasons.append("says who stands where")
    }
    if words.prefix(14).contains(where: Self.verbs.contains), candidate.isCapitalised(0) {
      signs += 1
      reasons.append("tells in the present tense")
    }
    if hasDate(candidate) {
      signs += 1
      reasons.append("gives a full date")
    }
    if candidate.beforeCredit, words.count <= 40, showsAction(words) {
      signs += 2
      reasons.append("stands before a picture's credit")
    }
    if endsWithCredit(candidate) {
      signs += 2
      reasons.append("ends with a credit")
    }
    // Two of these are enough where one is strong; prose in the present tense with a date is no caption by itself.
    return signs >= 3 ? reasons.joined(separator: ", ") : nil
  }

  /// Whether a verb of what pictures show stands early in the line, and not as an infinitive.
  private func showsAction(_ words: [WordHash]) -> Bool {
    words.indices.prefix(10).contains { index in
      Self.verbs.contains(words[index]) && words[index] != "is" && words[index] != "are"
        && (index == 0 || !Self.auxiliaries.contains(words[index - 1]))
    }
  }

  private static let rows: [Phrase] = ["from left", "from right", "left to right", "clockwise from"]

  /// `(L)`, `(R)`, `(C)`, `(left)`.
  private static func hasSide(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index + 2 < text.endIndex {
      if text[index] == 0x28 {
        let letter = text[index + 1]
        if text[index + 2] == 0x29, letter == 0x4C || letter == 0x52 || letter == 0x43 { return true }
        if let close = text[index...].prefix(24).firstIndex(of: 0x29) {
          let words = Words.hashes(of: text[index..<close])
          if words.contains("left") || words.contains("right"), words.count <= 3 { return true }
        }
      }
      index += 1
    }
    return false
  }

  /// `…, from left: A, B and C`, `From left to right: …`.
  private func namesRow(_ candidate: JunkCandidate) -> Bool {
    candidate.words.indices.contains { index in
      Self.rows.contains { phrase in
        guard phrase.matches(candidate.words, at: index) else { return false }
        let end = index + phrase.words.count - 1
        let before = candidate.sign(behindWord: index - 1)
        let behind = candidate.sign(behindWord: end)
        return behind == 0x3A || (index == 0 && behind == 0x2C) || (before == 0x2C && behind == 0x2C)
      }
    }
  }

  /// `, left,` or `, right,` between commas.
  private func hasSideWord(_ candidate: JunkCandidate) -> Bool {
    for (index, word) in candidate.words.enumerated() where index > 0 {
      guard word == "left" || word == "right" || word == "center" || word == "centre" else { continue }
      if candidate.sign(behindWord: index - 1) == 0x2C, candidate.sign(behindWord: index) == 0x2C { return true }
    }
    return false
  }

  private func hasDate(_ candidate: JunkCandidate) -> Bool {
    let hasYear = candidate.wordRanges.contains { range in
      range.count == 4 && candidate.text[range].allSatisfy { $0 &- 0x30 < 10 }
        && (candidate.text[range.lowerBound] == 0x31 || candidate.text[range.lowerBound] == 0x32)
    }
    return hasYear && candidate.count(in: Self.months) > 0
  }

  /// Whether the line ends with a bracket that names a photographer or picture agency.
  private func endsWithCredit(_ candidate: JunkCandidate) -> Bool {
    let bytes = candidate.bytes
    guard bytes.last == 0x29 || bytes.last == 0x5D, let open = bytes.lastIndex(where: { $0 == 0x28 || $0 == 0x5B }),
      bytes.endIndex - open > 6
    else { return false }
    let inner = bytes[(open + 1)..<(bytes.endIndex - 1)]
    let words = Words.hashes(of: inner)
    // A bracket that holds a sentence is no credit, whatever it speaks of.
    guard words.count <= 12, !LineForm.endsSentence(inner) else { return false }
    return words.contains("photo") || words.contains("getty") || words.contains("images") || words.contains("credit")
      || words.contains("via") || (words.contains("file") && words.count <= 4) || inner.contains(0x2F)
  }
}
