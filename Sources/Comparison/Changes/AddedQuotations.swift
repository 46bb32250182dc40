// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds quotations inside passages of the suspect that nobody says in the original.
struct AddedQuotations {
  /// Shorter quotations are names of things and single words set apart.
  static let fewestWords = 6
  /// A quotation that has this share of its words in one order in the original is no invention: it made a quotation of reported speech.
  static let mostShared = 0.6

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
        let passage = passages.first(where: { !$0.isRepeat && $0.suspect.contains(quotation.range.lowerBound) }),
        !isTold(quotation)
      else { return nil }
      let place = passage.original.lowerBound
      return QuotationPair(
        original: place..<place, suspect: quotation.range, fidelity: 0, status: .added,
        speaker: quotation.speaker.map { suspect.text.string(in: $0) })
    }
  }

  /// Whether most of the words stand in the original in threes.
  private func isTold(_ quotation: Quotation) -> Bool {
    let words = quotation.tokens.map { ShingleSet.word(suspect.annotated.tokens.words[$0]) }
    let threes = ShingleSet(words: words, length: 3).hashes
    let shared = threes.count { original.shingles.words3.contains($0) }
    return Double(shared) >= Self.mostShared * Double(threes.count)
  }
}
