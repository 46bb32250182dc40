// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds quotations inside passages of the suspect, or in a paragraph of one, that nobody says in the original.
struct AddedQuotations {
  /// Shorter quotations are names of things and single words set apart.
  static let fewestWords = 6
  /// A quotation that has this share of its words in one order in the original is no invention: it made a quotation of reported speech.
  static let mostShared = 0.6
  /// So many bytes of its paragraph may part a quotation from a passage.
  static let longestGap = 160
  /// A passage of which this share stands in the original is a copy of it, in bytes.
  static let leastCopied = 0.6

  let original: PreparedDocument
  let suspect: PreparedDocument

  /// The added ones, in the suspect's order.
  ///
  /// - Complexity: O(n) in the words of the quotations.
  func quotations(in passages: [Passage], besides known: [QuotationPair]) -> [QuotationPair] {
    let paired = Set(known.map(\.suspect.lowerBound))
    return suspect.annotated.quotations.compactMap { quotation in
      guard quotation.isClosed, quotation.tokens.count >= Self.fewestWords,
        !paired.contains(quotation.range.lowerBound),
        suspect.places[quotation.tokens.lowerBound] == .article,
        let passage = passages.first(where: { !$0.isRepeat && isInside(quotation, $0) }),
        !isTold(quotation)
      else { return nil }
      let place = passage.original.lowerBound
      return QuotationPair(
        original: place..<place, suspect: quotation.range, fidelity: 0, status: .added,
        speaker: quotation.speaker.map { suspect.text.string(in: $0) })
    }
  }

  /// Whether a quotation stands in a passage, or no line ends between it and one that is a copy: a sentence that was put in the place of another
  /// ends a passage, not the paragraph. A translation may have the quotation in words that nothing is aligned with.
  private func isInside(_ quotation: Quotation, _ passage: Passage) -> Bool {
    if passage.suspect.contains(quotation.range.lowerBound) { return true }
    let (first, second) =
      quotation.range.lowerBound < passage.suspect.lowerBound
      ? (quotation.range, passage.suspect) : (passage.suspect, quotation.range)
    guard first.upperBound <= second.lowerBound, second.lowerBound - first.upperBound <= Self.longestGap else {
      return false
    }
    return !suspect.text.utf8[first.upperBound..<second.lowerBound].contains(UInt8(ascii: "\n")) && isCopied(passage)
  }

  private func isCopied(_ passage: Passage) -> Bool {
    var (equal, all) = (0, 0)
    for row in passage.rows where !row.original.isEmpty {
      all += row.suspect.count
      for edit in row.edits where edit.kind == .equal { equal += edit.suspect.count }
    }
    return Double(equal) >= Self.leastCopied * Double(all)
  }

  /// Whether most of the words stand in the original in threes.
  private func isTold(_ quotation: Quotation) -> Bool {
    let words = quotation.tokens.map { ShingleSet.word(suspect.annotated.tokens.words[$0]) }
    let threes = ShingleSet(words: words, length: 3).hashes
    let shared = threes.count { original.shingles.words3.contains($0) }
    return Double(shared) >= Self.mostShared * Double(threes.count)
  }
}
