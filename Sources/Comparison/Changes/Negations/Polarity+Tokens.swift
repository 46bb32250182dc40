// SPDX-License-Identifier: Apache-2.0

import Language

extension Polarity {
  /// The polarities of some words.
  ///
  /// - Complexity: O(n).
  static func polarities(of tokens: Tokens) -> [Polarity] {
    let words = tokens.words
    let stems = tokens.stems
    let flags = tokens.flags
    return [Polarity](unsafeUninitializedCapacity: tokens.count) { result, count in
      for token in stems.indices {
        var polarity: Polarity = []
        if let known = Antonyms.polarities[stems[token]] {
          polarity = known
          // "Failed" denies only with what it failed to do, "denied" with what it denied.
          let next = stems[token] == Antonyms.deny ? that : to
          if token + 1 == words.count || words[token + 1] != next { polarity.remove(.denial) }
        }
        if flags[token].contains(.negation) { polarity.formUnion([.denial, .negative]) }
        result.initializeElement(at: token, to: polarity)
      }
      count = stems.count
    }
  }

  private static let to = FoldedHash(of: "to").value
  private static let that = FoldedHash(of: "that").value
}
