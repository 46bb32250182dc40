// SPDX-License-Identifier: Apache-2.0

import Language

/// The words of the rows of a passage, on either side; gathered when first asked for, which most passages never do.
struct RowVocabulary {
  let rows: [AlignedSentences]
  let original: PreparedDocument
  let suspect: PreparedDocument
  private var originalWords: ShingleSet?
  private var suspectWords: ShingleSet?

  init(rows: [AlignedSentences], original: PreparedDocument, suspect: PreparedDocument) {
    self.rows = rows
    self.original = original
    self.suspect = suspect
  }

  /// Whether the original's side has a word.
  mutating func isInOriginal(_ word: UInt64) -> Bool {
    if let originalWords { return originalWords.contains(word: ShingleSet.word(word)) }
    let words = words { $0.original < 0 ? nil : original.annotated.tokens.words[$0.original] }
    originalWords = words
    return words.contains(word: ShingleSet.word(word))
  }

  /// Whether the suspect's side has a word.
  mutating func isInSuspect(_ word: UInt64) -> Bool {
    if let suspectWords { return suspectWords.contains(word: ShingleSet.word(word)) }
    let words = words { $0.suspect < 0 ? nil : suspect.annotated.tokens.words[$0.suspect] }
    suspectWords = words
    return words.contains(word: ShingleSet.word(word))
  }

  private func words(_ word: (WordPair) -> UInt64?) -> ShingleSet {
    var words: [UInt32] = []
    for row in rows {
      for pair in row.pairs {
        if let word = word(pair) { words.append(ShingleSet.word(word)) }
      }
    }
    return ShingleSet(words: words, length: 1)
  }
}
