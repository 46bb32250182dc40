// SPDX-License-Identifier: Apache-2.0

extension Region {
  /// Turns round what a reader sees from its end, or what was written from its end to escape comparison.
  ///
  /// - Returns: A note on each kind, with its words.
  /// - Complexity: O(n) in the region's text.
  mutating func turnRound() -> [Note] {
    var notes: [Note] = []
    let shown = shownFromTheirEnds
    var letters = shown.reduce(0) { $0 + text[$1].split(separator: 0x20).count }
    turn(shown, by: .shownLetter)

    let ranges = lines.map(\.range)
    let evidence = DirectionEvidence(text, in: 0..<text.count)
    if evidence.turned > 0 {
      let backwards = BackwardsLetters(text, lines: ranges)
      letters += backwards.words
      turn(backwards.stretches, by: .letter)
    }
    if letters > 0 {
      notes.append(
        Note(code: Note.turnedLetters, count: letters, detail: "words read from their last letter to their first"))
    }
    let backwards = BackwardsWords(
      text, lines: ranges, evidence: evidence.turned > 0 ? DirectionEvidence(text, in: 0..<text.count) : evidence)
    turn(backwards.stretches, by: .word)
    if backwards.words > 0 {
      notes.append(
        Note(code: Note.turnedWords, count: backwards.words, detail: "words read from the last to the first"))
    }
    return notes
  }

  /// The stretches that a reader sees from their ends, by the page's markup or by a control; what stands under both is one.
  private var shownFromTheirEnds: [Range<Int>] {
    let marked = overridden.filter { !DirectionOverride.isWrittenFromTheRight(text[$0]) }
    guard DirectionOverride.stands(in: text) else { return marked }
    let controlled = lines.flatMap { DirectionOverride.stretches(in: text, line: $0.range) }
    var all: [Range<Int>] = []
    for stretch in (marked + controlled).sorted(by: { $0.lowerBound < $1.lowerBound })
    where stretch.lowerBound >= all.last?.upperBound ?? 0 {
      all.append(stretch)
    }
    return all
  }

  /// Turns stretches of lines round, and with them what is known of places within them.
  private mutating func turn(_ stretches: [Range<Int>], by unit: Reversal.Unit) {
    guard !stretches.isEmpty else { return }
    for stretch in stretches {
      let bytes = Reversal.reversed(text[stretch], by: unit)
      // Byte by byte: a slice of the text that is still held would have all of it copied.
      for (offset, byte) in bytes.enumerated() { text[stretch.lowerBound + offset] = byte }
    }
    let turned = TurnedStretches(stretches: stretches)
    for index in spans.indices { spans[index].range = turned.counterpart(of: spans[index].range) }
    spans.sort { $0.range.upperBound < $1.range.upperBound }
    seams.removeAll { turned.holds($0) }
    turns.append(turned)
  }
}
