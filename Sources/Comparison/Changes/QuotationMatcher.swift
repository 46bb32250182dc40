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
  /// Quotations of fewer words are titles and scare quotes.
  static let fewestWords = 3
  /// More quotations than this are not compared.
  static let most = 400

  let original: PreparedDocument
  let suspect: PreparedDocument
  let bridge: VocabularyBridge
  let aligner: WordAligner

  /// The pairs in the suspect's order: those alike in words, and those that stand in the same place of aligned sentences.
  ///
  /// - Complexity: O(words of the suspect's quotations * quotations of the original that share a stem).
  func pairs(in rows: QuotationRows) -> [QuotationPair] {
    let alike = pairsAlike()
    let placed = rows.pairs(
      original.annotated.quotations.filter(\.isClosed),
      suspect.annotated.quotations.filter { $0.isClosed && suspect.places[$0.tokens.lowerBound] == .article },
      besides: alike
    ).map { pair($0.original, $0.suspect) }
    return alike + placed
  }

  private func pairsAlike() -> [QuotationPair] {
    let theirs = quotations(of: original)
    let mine = quotations(of: suspect)
    guard !theirs.isEmpty, !mine.isEmpty else { return [] }
    let index = QuotationIndex(quotations: theirs, document: original)
    var pairs: [QuotationPair] = []
    for quotation in mine {
      guard let number = best(for: quotation, among: theirs, index: index), isReading(quotation, of: theirs[number])
      else { continue }
      pairs.append(pair(theirs[number], quotation))
    }
    return pairs
  }

  private func quotations(of document: PreparedDocument) -> [Quotation] {
    Array(
      document.annotated.quotations.lazy.filter {
        $0.tokens.count >= Self.fewestWords && document.places[$0.tokens.lowerBound] == .article
      }.prefix(Self.most))
  }

  private func best(for quotation: Quotation, among theirs: [Quotation], index: QuotationIndex) -> Int? {
    var shared: [Int: Float] = [:]
    var mass: Float = 0
    var seen = Set<Int32>()
    for token in quotation.tokens {
      let stem = suspect.vocabulary.numbers[token]
      guard stem >= 0, seen.insert(stem).inserted else { continue }
      let weight = suspect.vocabulary.weights[Int(stem)]
      mass += weight
      var direct = Set<Int>()
      if bridge.exact[Int(stem)] >= 0 {
        for number in index.quotations(with: bridge.exact[Int(stem)]) {
          shared[number, default: 0] += weight
          direct.insert(number)
        }
      }
      var viaSynonym = Set<Int>()
      for synonym in bridge.synonyms(of: stem) {
        for number in index.quotations(with: synonym)
        where !direct.contains(number) && viaSynonym.insert(number).inserted {
          shared[number, default: 0] += SentenceLinks.synonymWeight * weight
        }
      }
    }
    var best: (number: Int, value: Float)?
    for number in shared.keys.sorted() {
      guard let weight = shared[number] else { continue }
      let likeness = min(1, 2 * weight / max(mass + index.masses[number], 0.1))
      let containment = weight / max(min(mass, index.masses[number]), 0.1)
      let isSame = isSameSpeaker(theirs[number], quotation)
      let isPair =
        likeness >= Self.leastLikeness || isSame && likeness >= Self.leastLikenessOfSpeaker
        || containment >= Self.leastContainment && weight >= 6
      if isPair, likeness > best?.value ?? 0 { best = (number, likeness) }
    }
    return best?.number
  }

  /// Whether the words are alike in order too: enough of them, with synonyms, and some without.
  private func isReading(_ mine: Quotation, of theirs: Quotation) -> Bool {
    let pairs = aligner.align(original: theirs.tokens, suspect: mine.tokens)
    var matches = 0
    var equal = 0
    for pair in pairs where pair.likeness.isMatch {
      matches += 1
      if pair.likeness != .synonym { equal += 1 }
    }
    let shorter = Double(min(theirs.tokens.count, mine.tokens.count))
    let longer = Double(max(theirs.tokens.count, mine.tokens.count))
    guard Double(matches) < Self.leastAligned * longer else { return true }
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

  private func pair(_ theirs: Quotation, _ mine: Quotation) -> QuotationPair {
    let before = theirs.tokens.map { original.annotated.tokens.words[$0] }
    let after = mine.tokens.map { suspect.annotated.tokens.words[$0] }
    let longer = max(before.count, after.count)
    let fidelity = 1 - Double(EditDistance.words(before, after)) / Double(max(1, longer))
    let status: QuotationPair.Status
    if before == after || letters(theirs, in: original) == letters(mine, in: suspect) {
      status = .kept
    } else if QuotationReading(theirs, of: original).isShortened(to: mine, in: suspect) {
      status = .shortened
    } else {
      status = .altered
    }
    return QuotationPair(
      original: theirs.range, suspect: mine.range, fidelity: fidelity, status: status,
      speaker: theirs.speaker.map { original.text.string(in: $0) })
  }

  private func letters(_ quotation: Quotation, in document: PreparedDocument) -> [UInt8] {
    HouseSpelling.letters(
      of: quotation.tokens.lazy.map { document.text.utf8[document.annotated.tokens.range(of: $0)] })
  }
}
