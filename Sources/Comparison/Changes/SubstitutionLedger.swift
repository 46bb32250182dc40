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
    for index in pairs.indices where pairs[index].likeness == .synonym || pairs[index].likeness == .different {
      let pair = pairs[index]
      let flags = original.annotated.tokens.flags[pair.original].union(suspect.annotated.tokens.flags[pair.suspect])
      guard flags.isDisjoint(with: [.name, .number]) else { continue }
      let isSynonym = pair.likeness == .synonym
      if !isSynonym {
        guard flags.isDisjoint(with: .functionWord), index > 0, index + 1 < pairs.count,
          pairs[index - 1].likeness.isMatch, pairs[index + 1].likeness.isMatch
        else { continue }
      }
      let (word, other) = (original.annotated.tokens.words[pair.original], suspect.annotated.tokens.words[pair.suspect])
      let entry = Entry(count: 0, original: pair.original, suspect: pair.suspect, isSynonym: isSynonym)
      entries.update((word &* 0x9E37_79B9_7F4A_7C15) ^ other, initially: entry) { $0.count += 1 }
    }
  }

  /// What a substitution is ordered by, without its strings: they are looked at only where this is the same.
  private struct Rank {
    var count: Int
    /// The first letters of the original's word as a number; 0 where they are none of ASCII.
    var beginning: UInt64
    /// The substitution's number.
    var number: Int
  }

  /// The substitutions, the most frequent first, then by the original's words.
  func substitutions() -> [Substitution] {
    var substitutions: [Substitution] = []
    var ranks: [Rank] = []
    substitutions.reserveCapacity(entries.count)
    ranks.reserveCapacity(entries.count)
    entries.forEachValue { entry in
      let (word, beginning) = Self.word(entry.original, of: original)
      let (replacement, _) = Self.word(entry.suspect, of: suspect)
      ranks.append(Rank(count: entry.count, beginning: beginning, number: substitutions.count))
      substitutions.append(
        Substitution(original: word, replacement: replacement, count: entry.count, isSynonym: entry.isSynonym))
    }
    ranks.sort { one, other in
      if one.count != other.count { return one.count > other.count }
      // Most words are told apart by their first letters.
      if one.beginning != other.beginning, one.beginning != 0, other.beginning != 0 {
        return one.beginning < other.beginning
      }
      let (first, second) = (substitutions[one.number], substitutions[other.number])
      return (first.original, first.replacement) < (second.original, second.replacement)
    }
    return ranks.map { substitutions[$0.number] }
  }

  /// A word in lower case, and its first eight letters as a number in whose order ASCII words are; 0 for other words.
  private static func word(_ token: Int, of document: PreparedDocument) -> (word: String, beginning: UInt64) {
    let range = document.annotated.tokens.range(of: token)
    let bytes = document.text.utf8[range]
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return (document.text.string(in: range).lowercased(), 0) }
    var beginning: UInt64 = 0
    let word = String(unsafeUninitializedCapacity: bytes.count) { word in
      for (place, byte) in bytes.enumerated() {
        let letter = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
        word[place] = letter
        if place < 8 { beginning |= UInt64(letter) << UInt64(56 - 8 * place) }
      }
      return bytes.count
    }
    return (word, beginning)
  }
}
