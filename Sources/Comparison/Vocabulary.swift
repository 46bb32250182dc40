// SPDX-License-Identifier: Apache-2.0

import Language

/// The distinct stems of a document's content words, numbered in ascending order.
struct Vocabulary: Sendable {
  /// The stem of a function word, or of a word outside the sentences.
  static let none: Int32 = -1

  /// The keys of the stems, ascending.
  let stems: [UInt32]
  /// How rare each stem is, as a weight: ln(articles / articles with the stem).
  let weights: [Float]
  /// For each word of the text the number of its stem, or ``none``.
  let numbers: [Int32]
  /// For each stem its number in the thesaurus, or `UInt16.max`.
  let thesaurus: [UInt16]

  /// - Complexity: O(n log n) in the words.
  init(tokens: Tokens) {
    var entries: [UInt64] = []
    entries.reserveCapacity(tokens.count)
    for token in 0..<tokens.count where !tokens.flags[token].contains(.functionWord) {
      entries.append(UInt64(tokens.stems[token]) << 32 | UInt64(token))
    }
    entries.sort()
    var numbers = [Int32](repeating: Self.none, count: tokens.count)
    var stems: [UInt32] = []
    var weights: [Float] = []
    for entry in entries {
      let stem = UInt32(entry >> 32)
      let token = Int(entry & 0xFFFF_FFFF)
      if stems.last != stem {
        stems.append(stem)
        // Never 0: who adds weights up takes what adds up to 0 for not seen yet.
        weights.append(Float(max(1, tokens.rarities[token])) / Float(WordTable.rarityUnit))
      }
      numbers[token] = Int32(stems.count - 1)
    }
    let synonyms = Thesaurus.builtIn
    self.stems = stems
    self.weights = weights
    self.numbers = numbers
    thesaurus = stems.map { synonyms.number(ofStem: $0) ?? .max }
  }

  var count: Int { stems.count }

  /// For each stem its number in another vocabulary, or ``none``.
  ///
  /// - Complexity: O(n + m).
  func numbers(in other: Vocabulary) -> [Int32] {
    var result = [Int32](repeating: Self.none, count: stems.count)
    var index = 0
    for (number, stem) in stems.enumerated() {
      while index < other.stems.count, other.stems[index] < stem { index += 1 }
      guard index < other.stems.count else { break }
      if other.stems[index] == stem { result[number] = Int32(index) }
    }
    return result
  }
}
