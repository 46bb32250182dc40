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
  private let rows: [AlignedSentences]

  /// A finder in rows whose words are aligned.
  init(_ rows: [AlignedSentences], original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
    self.rows = rows
  }

  /// Fills in where the words of a quotation stand that no row aligned: short sentences of common words are in no row.
  ///
  /// - Complexity: O(n) in the suspect's words.
  private func run(of quotation: Quotation, in starts: [UInt64: [Int]]) -> (words: Int, first: Int, last: Int)? {
    guard !starts.isEmpty else { return nil }
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    let key = Self.key(theirs, quotation.tokens.lowerBound)
    for start in starts[key] ?? [] where start + quotation.tokens.count <= mine.count {
      let words = zip(quotation.tokens, start...).count { theirs.words[$0] == mine.words[$1] }
      guard Double(words) >= Self.leastShare * Double(quotation.tokens.count),
        !mine.flags[start].contains(.inQuotation), suspect.places[start] == .article
      else { continue }
      return (words, start, start + quotation.tokens.count - 1)
    }
    return nil
  }

  private static func key(_ tokens: Tokens, _ start: Int) -> UInt64 {
    tokens.words[start..<min(start + 3, tokens.count)].reduce(0) { $0 &* 0x9E37_79B9_7F4A_7C15 &+ $1 }
  }

  /// Where each three words begin in the suspect, if anything has to be looked for.
  private func starts(for missing: [Quotation]) -> [UInt64: [Int]] {
    guard !missing.isEmpty else { return [:] }
    let wanted = Set(missing.map { Self.key(original.annotated.tokens, $0.tokens.lowerBound) })
    // Hardly any word begins one of them: most are ruled out by a bit for the lowest eight of a word's hash.
    var filter: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &filter) { filter in
      for quotation in missing {
        let word = Int(original.annotated.tokens.words[quotation.tokens.lowerBound] & 0xFF)
        filter[word / 8] |= 1 << UInt8(word % 8)
      }
    }
    let words = suspect.annotated.tokens.words
    let beginnings = withUnsafeBytes(of: filter) { filter in
      words.indices.filter { filter[Int(words[$0] & 0xFF) / 8] >> UInt8(words[$0] % 8) & 1 == 1 }
    }
    var starts: [UInt64: [Int]] = [:]
    for token in beginnings {
      let key = Self.key(suspect.annotated.tokens, token)
      if wanted.contains(key), starts[key, default: []].count < 8 { starts[key, default: []].append(token) }
    }
    return starts
  }

  /// The quotations that lost their marks, in the original's order, those that are paired already left out.
  func quotations(besides paired: [QuotationPair]) -> [QuotationPair] {
    let known = Set(paired.map(\.original.lowerBound))
    let missing = original.annotated.quotations.filter {
      $0.isClosed && $0.tokens.count >= Self.fewestWords && !known.contains($0.range.lowerBound)
    }
    guard !missing.isEmpty else { return [] }
    let partners = partners()
    let aligned = missing.map { place(of: $0, by: partners) }
    let starts = starts(for: zip(missing, aligned).compactMap { $1 == nil ? $0 : nil })
    return zip(missing, aligned).compactMap { quotation, aligned in
      guard let found = aligned ?? run(of: quotation, in: starts), !isReported(quotation, from: found.first, partners)
      else { return nil }
      let longer = max(quotation.tokens.count, found.last - found.first + 1)
      return QuotationPair(
        original: quotation.range, suspect: suspect.annotated.tokens.range(of: found.first..<found.last + 1),
        fidelity: Double(found.words) / Double(longer), status: .unquoted,
        speaker: quotation.speaker.map { original.text.string(in: $0) })
    }
  }

  /// Whether the words were put into indirect speech, which needs no marks: a reporting verb stands right before them that the original has not
  /// before the quotation, with nothing between but the subject: "he said he would go" for "I will go, he said".
  private func isReported(_ quotation: Quotation, from first: Int, _ partners: [Int32]) -> Bool {
    let tokens = suspect.annotated.tokens
    let before = max(0, first - Self.widestSubject)..<first
    guard
      let verb = before.last(where: {
        WordTable.builtIn.entry(for: tokens.words[$0])?.classes.contains(.reporting) == true
      })
    else { return false }
    let between = suspect.text.utf8[tokens.range(of: verb).upperBound..<Int(tokens.starts[first])]
    guard between.allSatisfy({ $0 == 32 || ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }) else { return false }
    let lead = max(0, quotation.tokens.lowerBound - Self.widestSubject)..<quotation.tokens.lowerBound
    return !lead.contains { partners[$0] == verb }
  }

  /// So many words at most stand between a reporting verb and what was said: "that he".
  private static let widestSubject = 7

  /// For each word of the original the equal word of the suspect that it is aligned with, or -1.
  private func partners() -> [Int32] {
    var partners = [Int32](repeating: -1, count: original.annotated.tokens.count)
    for row in rows {
      for pair in row.pairs where pair.likeness == .equal { partners[pair.original] = Int32(pair.suspect) }
    }
    return partners
  }

  /// Where the words of a quotation are aligned with words outside quotation marks; nil where too few are.
  private func place(of quotation: Quotation, by partners: [Int32]) -> (words: Int, first: Int, last: Int)? {
    var found = (words: 0, first: Int.max, last: -1)
    for token in quotation.tokens where partners[token] >= 0 {
      let partner = Int(partners[token])
      guard !suspect.annotated.tokens.flags[partner].contains(.inQuotation) else { continue }
      found = (found.words + 1, min(found.first, partner), max(found.last, partner))
    }
    let longer = max(quotation.tokens.count, found.last - found.first + 1)
    return found.words > 0 && Double(found.words) >= Self.leastShare * Double(longer) ? found : nil
  }
}
