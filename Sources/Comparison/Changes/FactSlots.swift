// SPDX-License-Identifier: Apache-2.0

import Language

/// The mentions of a row's two sides and which word fills the slot of which.
struct FactSlots {
  let words: RowWords
  /// The mentions of the original's side, as places among the document's.
  let originalMentions: Range<Int>
  /// The mentions of the suspect's side.
  let suspectMentions: Range<Int>
  private var original: PreparedDocument { words.original }
  private var suspect: PreparedDocument { words.suspect }

  /// The slots of a row that was read.
  init(row: AlignedSentences, words: RowWords) {
    self.words = words
    originalMentions = words.original.mentions(of: row.original)
    suspectMentions = words.suspect.mentions(of: row.suspect)
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

extension PreparedDocument {
  /// The mentions of some sentences, as places among all.
  func mentions(of sentences: Range<Int32>) -> Range<Int> {
    guard !sentences.isEmpty else { return 0..<0 }
    return Int(mentionOffsets[Int(sentences.lowerBound)])..<Int(mentionOffsets[Int(sentences.upperBound)])
  }
}
