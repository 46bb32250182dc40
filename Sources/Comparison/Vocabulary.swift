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
  /// A bit for each number of the thesaurus that a stem here has.
  let presence: [UInt64]
  /// The numbers in the thesaurus, ascending, each with the stem that has it in the lower half.
  let byThesaurus: [UInt64]

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
        weights.append(Float(tokens.rarities[token]) / Float(WordTable.rarityUnit))
      }
      numbers[token] = Int32(stems.count - 1)
    }
    let synonyms = Thesaurus.builtIn
    self.stems = stems
    self.weights = weights
    self.numbers = numbers
    let thesaurus = stems.map { synonyms.number(ofStem: $0) ?? .max }
    var presence = [UInt64](repeating: 0, count: (synonyms.count + 63) / 64)
    var byThesaurus: [UInt64] = []
    for (number, entry) in thesaurus.enumerated() where entry != .max {
      presence[Int(entry) / 64] |= 1 << UInt64(entry % 64)
      byThesaurus.append(UInt64(entry) << 32 | UInt64(number))
    }
    byThesaurus.sort()
    self.thesaurus = thesaurus
    self.presence = presence
    self.byThesaurus = byThesaurus
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

  /// The stem that has a number in the thesaurus, which must be present.
  ///
  /// - Complexity: O(log n).
  func stem(withThesaurusNumber number: UInt16) -> Int32 {
    var low = 0
    var high = byThesaurus.count
    while low < high {
      let middle = (low + high) / 2
      if byThesaurus[middle] >> 32 < UInt64(number) { low = middle + 1 } else { high = middle }
    }
    return low < byThesaurus.count ? Int32(truncatingIfNeeded: byThesaurus[low] & 0xFFFF_FFFF) : Self.none
  }
}
