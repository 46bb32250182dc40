// SPDX-License-Identifier: Apache-2.0

import Language

/// The mentions of a row's two sides and which word fills the slot of which.
struct FactSlots {
  let words: RowWords
  let originalMentions: ArraySlice<Mention>
  let suspectMentions: ArraySlice<Mention>
  private var original: PreparedDocument { words.original }
  private var suspect: PreparedDocument { words.suspect }

  init(row: AlignedSentences, original: PreparedDocument, suspect: PreparedDocument) {
    words = RowWords(row: row, original: original, suspect: suspect)
    originalMentions = original.annotated.mentions[Self.mentions(of: row.original, in: original)]
    suspectMentions = suspect.annotated.mentions[Self.mentions(of: row.suspect, in: suspect)]
  }

  /// The mentions of some sentences, as places among the document's.
  static func mentions(of sentences: Range<Int32>, in document: PreparedDocument) -> Range<Int> {
    guard !sentences.isEmpty else { return 0..<0 }
    return Int(
      document.mentionOffsets[Int(sentences.lowerBound)])..<Int(
        document.mentionOffsets[Int(sentences.upperBound)])
  }

  /// The numbers and dates of some sentences.
  static func quantities(of sentences: Range<Int32>, in document: PreparedDocument) -> [QuantityReading] {
    document.quantities.readings(of: mentions(of: sentences, in: document), in: words(of: sentences, in: document))
  }

  private static func words(of sentences: Range<Int32>, in document: PreparedDocument) -> Range<Int> {
    guard !sentences.isEmpty else { return 0..<0 }
    let all = document.annotated.sentences
    return all[Int(sentences.lowerBound)].tokens.lowerBound..<all[Int(sentences.upperBound - 1)].tokens.upperBound
  }

  /// Where the suspect has a mention, in bytes; nil where none of its words is aligned with its like.
  func matched(_ mention: Mention) -> Range<Int>? {
    var range: Range<Int>?
    for token in mention.tokens {
      guard let place = words.place(of: token), words.pairs[place].likeness.isMatch else { continue }
      let here = suspect.annotated.tokens.range(of: words.pairs[place].suspect)
      range = range.map { min($0.lowerBound, here.lowerBound)..<max($0.upperBound, here.upperBound) } ?? here
    }
    return range
  }

  /// Where the suspect has the verb "Might" for the month of May, in bytes.
  func modal(_ mention: Mention) -> Range<Int>? {
    for token in mention.tokens where original.annotated.tokens.words[token] == Self.may {
      guard let other = words.counterpart(of: token), suspect.annotated.tokens.words[other] == Self.might else {
        continue
      }
      return suspect.annotated.tokens.range(of: other)
    }
    return nil
  }

  private static let may = FoldedHash(of: "may").value
  private static let might = FoldedHash(of: "might").value

  /// Whether a word of the suspect is aligned with its equal.
  func isEqual(_ token: Int) -> Bool {
    words.place(ofSuspect: token).map { words.pairs[$0].likeness == .equal } ?? false
  }

  /// Whether a word of the suspect fills the slot of a name or number of the original with another value.
  func isAlteration(_ token: Int) -> Bool {
    guard let place = words.place(ofSuspect: token), words.pairs[place].original >= 0,
      words.pairs[place].likeness == .different
    else { return false }
    return !original.annotated.tokens.flags[words.pairs[place].original].isDisjoint(with: [.name, .number])
  }
}
