// SPDX-License-Identifier: Apache-2.0

import Language

/// Pairs the quotations of two documents and says what became of each: kept, shortened or altered.
///
/// String similarity finds hardly any spun quotation; weighted stems with synonyms do.
struct QuotationMatcher {
  /// Two quotations with at least this F of their stems, synonyms counted, are readings of one quotation.
  static let leastLikeness: Float = 0.6
  /// With the same speaker less is asked for.
  static let leastLikenessOfSpeaker: Float = 0.45
  /// A quotation most of whose weight stands in the other is a shortened reading of it.
  static let leastContainment: Float = 0.8
  /// At least this share of the longer one's words must be aligned with their like, in order...
  static let leastAligned = 0.4
  /// ...or this share of the shorter one's words with equal ones.
  static let leastEqual = 0.7

  let original: PreparedDocument
  let suspect: PreparedDocument
  let bridge: VocabularyBridge
  let aligner: WordAligner

  /// The pairs in the suspect's order: those alike in words, and those that stand in the same place of aligned sentences.
  ///
  /// - Complexity: O(words of the suspect's quotations * quotations of the original that share a stem).
  func pairs(in rows: QuotationRows) -> [QuotationPair] {
    let alike = pairsAlike()
    let placed = rows.pairs(besides: alike).map { pair($0.original, $0.suspect) }
    return alike + placed
  }

  private func pairsAlike() -> [QuotationPair] {
    let theirs = original.quotationIndex.quotations
    let mine = suspect.quotationIndex.quotations
    guard !theirs.isEmpty, !mine.isEmpty else { return [] }
    var tally = QuotationTally(suspect: suspect, original: original, bridge: bridge)
    var pairs: [QuotationPair] = []
    for quotation in mine {
      guard let number = best(for: quotation, among: theirs, tally: &tally), isReading(quotation, of: theirs[number])
      else { continue }
      pairs.append(pair(theirs[number], quotation))
    }
    return pairs
  }

  private func best(for quotation: Quotation, among theirs: [Quotation], tally: inout QuotationTally) -> Int? {
    tally.count(quotation)
    var best: (number: Int, value: Float)?
    for number in theirs.indices {
      let weight = tally.shared(with: number)
      guard weight > 0 else { continue }
      let mass = original.quotationIndex.masses[number]
      let likeness = min(1, 2 * weight / max(tally.mass + mass, 0.1))
      let containment = weight / max(min(tally.mass, mass), 0.1)
      guard likeness > best?.value ?? 0 else { continue }
      let isPair =
        likeness >= Self.leastLikeness || containment >= Self.leastContainment && weight >= 6
        || likeness >= Self.leastLikenessOfSpeaker && isSameSpeaker(theirs[number], quotation)
      if isPair { best = (number, likeness) }
    }
    return best?.number
  }

  /// Whether the words are alike in order too: enough of them, with synonyms, and some without.
  private func isReading(_ mine: Quotation, of theirs: Quotation) -> Bool {
    let longest = max(theirs.tokens.count, mine.tokens.count)
    // Words that are equal from the beginning on are aligned with each other whatever follows.
    if Double(equalBeginning(theirs, mine)) >= Self.leastAligned * Double(longest) { return true }
    let pairs = aligner.align(original: theirs.tokens, suspect: mine.tokens)
    var matches = 0
    var equal = 0
    for pair in pairs where pair.likeness.isMatch {
      matches += 1
      if pair.likeness != .synonym { equal += 1 }
    }
    let shorter = Double(min(theirs.tokens.count, mine.tokens.count))
    guard Double(matches) < Self.leastAligned * Double(longest) else { return true }
    // A short piece of a long quotation has to be its very words.
    return Double(equal) >= Self.leastEqual * shorter
  }

  private func isSameSpeaker(_ one: Quotation, _ other: Quotation) -> Bool {
    guard let first = one.speaker, let second = other.speaker else { return false }
    let theirs = original.annotated.tokens.tokens(in: first)
    let mine = suspect.annotated.tokens.tokens(in: second)
    guard let last = theirs.last else { return false }
    return mine.contains { suspect.annotated.tokens.words[$0] == original.annotated.tokens.words[last] }
  }

  /// How many words are equal from the beginning on.
  private func equalBeginning(_ theirs: Quotation, _ mine: Quotation) -> Int {
    let shorter = min(theirs.tokens.count, mine.tokens.count)
    var equal = 0
    while equal < shorter,
      original.annotated.tokens.words[theirs.tokens.lowerBound + equal]
        == suspect.annotated.tokens.words[mine.tokens.lowerBound + equal]
    { equal += 1 }
    return equal
  }

  private func pair(_ theirs: Quotation, _ mine: Quotation) -> QuotationPair {
    let longer = max(theirs.tokens.count, mine.tokens.count)
    var status = QuotationPair.Status.kept
    var distance = 0
    if equalBeginning(theirs, mine) < longer {
      distance = EditDistance.words(
        original.annotated.tokens.words[theirs.tokens], suspect.annotated.tokens.words[mine.tokens])
      status = changed(theirs, mine)
    }
    return QuotationPair(
      original: theirs.range, suspect: mine.range, fidelity: 1 - Double(distance) / Double(max(1, longer)),
      status: status, speaker: theirs.speaker.map { original.text.string(in: $0) })
  }

  /// What became of a quotation whose words are not all equal.
  private func changed(_ theirs: Quotation, _ mine: Quotation) -> QuotationPair.Status {
    if HouseSpelling.areAlike(spelling(of: theirs, in: original), spelling(of: mine, in: suspect)) { return .kept }
    return QuotationReading(theirs, of: original).isShortened(to: mine, in: suspect) ? .shortened : .altered
  }

  /// The words of a quotation, each with the per cent sign behind it.
  private func spelling(
    of quotation: Quotation, in document: PreparedDocument
  ) -> LazyMapCollection<Range<Int>, ArraySlice<UInt8>> {
    quotation.tokens.lazy.map { token in
      let range = document.annotated.tokens.range(of: token)
      let bytes = document.text.utf8
      let isSigned = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: "%")
      return bytes[range.lowerBound..<range.upperBound + (isSigned ? 1 : 0)]
    }
  }
}
