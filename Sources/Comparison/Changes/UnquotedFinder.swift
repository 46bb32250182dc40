// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds quotations of the original whose words stand in the suspect without quotation marks.
struct UnquotedFinder {
  /// Shorter quotations lose their marks without anyone being misquoted.
  static let fewestWords = 6
  /// At least this share of the words must be there, outside quotation marks.
  static let leastShare = 0.9

  let original: PreparedDocument
  let suspect: PreparedDocument
  /// For each word of the original the equal word of the suspect that it is aligned with, or -1.
  private var partners: [Int32]

  init(original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
    partners = [Int32](repeating: -1, count: original.annotated.tokens.count)
  }

  /// Takes in the word alignment of a row.
  mutating func add(_ pairs: [WordPair]) {
    for pair in pairs where pair.likeness == .equal { partners[pair.original] = Int32(pair.suspect) }
  }

  /// The quotations that lost their marks, in the original's order, those that are paired already left out.
  func quotations(besides paired: [QuotationPair]) -> [QuotationPair] {
    let known = Set(paired.map(\.original.lowerBound))
    return original.annotated.quotations.compactMap { quotation in
      guard quotation.isClosed, quotation.tokens.count >= Self.fewestWords, !known.contains(quotation.range.lowerBound)
      else {
        return nil
      }
      var words = 0
      var first = Int.max
      var last = -1
      for token in quotation.tokens where partners[token] >= 0 {
        let partner = Int(partners[token])
        guard !suspect.annotated.tokens.flags[partner].contains(.inQuotation) else { continue }
        words += 1
        first = min(first, partner)
        last = max(last, partner)
      }
      let longer = max(quotation.tokens.count, last - first + 1)
      guard words > 0, Double(words) >= Self.leastShare * Double(longer) else { return nil }
      return QuotationPair(
        original: quotation.range, suspect: suspect.annotated.tokens.range(of: first..<last + 1),
        fidelity: Double(words) / Double(longer), status: .unquoted,
        speaker: quotation.speaker.map { original.text.string(in: $0) })
    }
  }
}
