// SPDX-License-Identifier: Apache-2.0

import Language

/// Counts which words of the original the suspect replaces by which.
struct SubstitutionLedger: ~Copyable {
  private struct Entry {
    var count: Int
    var original: Int
    var suspect: Int
    var isSynonym: Bool
  }

  let original: PreparedDocument
  let suspect: PreparedDocument
  /// By both words' hashes.
  private var entries = HashTable<UInt64, Entry>(capacity: 32)

  init(original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
  }

  /// Takes in the word alignment of a row. A pair of unlike words counts only where a neighbour on either side is aligned with its like.
  mutating func add(_ pairs: [WordPair]) {
    for (index, pair) in pairs.enumerated() where pair.likeness == .synonym || pair.likeness == .different {
      let theirs = original.annotated.tokens
      let mine = suspect.annotated.tokens
      let flags = theirs.flags[pair.original].union(mine.flags[pair.suspect])
      guard flags.isDisjoint(with: [.name, .number]) else { continue }
      let isSynonym = pair.likeness == .synonym
      if !isSynonym {
        guard flags.isDisjoint(with: .functionWord), index > 0, index + 1 < pairs.count,
          pairs[index - 1].likeness.isMatch,
          pairs[index + 1].likeness.isMatch
        else { continue }
      }
      let key = (theirs.words[pair.original] &* 0x9E37_79B9_7F4A_7C15) ^ mine.words[pair.suspect]
      let entry = Entry(count: 0, original: pair.original, suspect: pair.suspect, isSynonym: isSynonym)
      entries.update(key, initially: entry) { $0.count += 1 }
    }
  }

  /// The substitutions, the most frequent first, then by the original's words.
  func substitutions() -> [Substitution] {
    var substitutions: [Substitution] = []
    substitutions.reserveCapacity(entries.count)
    entries.forEachValue { entry in
      substitutions.append(
        Substitution(
          original: original.text.string(in: original.annotated.tokens.range(of: entry.original)).lowercased(),
          replacement: suspect.text.string(in: suspect.annotated.tokens.range(of: entry.suspect)).lowercased(),
          count: entry.count, isSynonym: entry.isSynonym))
    }
    return substitutions.sorted { ($1.count, $0.original, $0.replacement) < ($0.count, $1.original, $1.replacement) }
  }
}
