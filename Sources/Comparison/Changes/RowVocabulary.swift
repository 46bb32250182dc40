// SPDX-License-Identifier: Apache-2.0

import Language

/// The words of the rows of a passage, on either side; gathered when first asked for, which most passages never do.
struct RowVocabulary: ~Copyable {
  let rows: [AlignedSentences]
  let original: PreparedDocument
  let suspect: PreparedDocument
  private var originalWords: HashTable<UInt64, Bool>?
  private var suspectWords: HashTable<UInt64, Bool>?

  init(rows: [AlignedSentences], original: PreparedDocument, suspect: PreparedDocument) {
    self.rows = rows
    self.original = original
    self.suspect = suspect
  }

  /// Whether the original's side has a word.
  mutating func isInOriginal(_ word: UInt64) -> Bool {
    if originalWords == nil { originalWords = words(of: original, in: \.original) }
    return originalWords?[word] != nil
  }

  /// Whether the suspect's side has a word.
  mutating func isInSuspect(_ word: UInt64) -> Bool {
    if suspectWords == nil { suspectWords = words(of: suspect, in: \.suspect) }
    return suspectWords?[word] != nil
  }

  /// The words of a document in those rows that have two sides.
  ///
  /// - Complexity: O(n) in the words.
  private func words(
    of document: PreparedDocument, in side: (AlignedSentences) -> Range<Int32>
  ) -> HashTable<UInt64, Bool> {
    let stretches = rows.map { $0.pairs.isEmpty ? 0..<0 : document.words(of: side($0)) }
    var words = HashTable<UInt64, Bool>(capacity: stretches.reduce(0) { $0 + $1.count })
    for stretch in stretches {
      for word in document.annotated.tokens.words[stretch] { words.update(word, initially: true) { _ in } }
    }
    return words
  }
}
