// SPDX-License-Identifier: Apache-2.0

import Language

/// The words of the rows of a passage, on either side. The rows are read through for the first few words that are asked for, which are all in
/// most passages; a table is made for more.
struct RowVocabulary: ~Copyable {
  let rows: [AlignedSentences]
  let original: PreparedDocument
  let suspect: PreparedDocument
  private var originalWords: HashTable<UInt64, Bool>?
  private var suspectWords: HashTable<UInt64, Bool>?
  private var originalAsked = 0
  private var suspectAsked = 0

  /// So many words are looked for one by one, on either side.
  private static let few = 24

  init(rows: [AlignedSentences], original: PreparedDocument, suspect: PreparedDocument) {
    self.rows = rows
    self.original = original
    self.suspect = suspect
  }

  /// Whether the original's side has a word.
  mutating func isInOriginal(_ word: UInt64) -> Bool {
    originalAsked += 1
    if originalAsked <= Self.few { return holds(word, original, in: \.original) }
    if originalWords == nil { originalWords = words(of: original, in: \.original) }
    return originalWords?[word] != nil
  }

  /// Whether the suspect's side has a word.
  mutating func isInSuspect(_ word: UInt64) -> Bool {
    suspectAsked += 1
    if suspectAsked <= Self.few { return holds(word, suspect, in: \.suspect) }
    if suspectWords == nil { suspectWords = words(of: suspect, in: \.suspect) }
    return suspectWords?[word] != nil
  }

  /// Whether a document has a word in those rows that have two sides.
  private func holds(
    _ word: UInt64, _ document: PreparedDocument, in side: (AlignedSentences) -> Range<Int32>
  ) -> Bool {
    rows.contains { row in
      !row.pairs.isEmpty
        && document.annotated.tokens.words[document.words(of: side(row))].withUnsafeBufferPointer { words in
          // Without a branch a word, so that several are compared at once.
          var found = 0
          for other in words { found |= other == word ? 1 : 0 }
          return found == 1
        }
    }
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
