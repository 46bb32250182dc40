// SPDX-License-Identifier: Apache-2.0

import Language

/// How the stems of a suspect stand to those of an original: equal, or synonyms.
struct VocabularyBridge: Sendable {
  /// For each stem of the suspect its number in the original, or ``Vocabulary/none``.
  let exact: [Int32]
  private let synonymOffsets: [Int32]
  private let synonymNumbers: [Int32]

  /// - Complexity: O(n + m + synonyms of the suspect's stems).
  init(suspect: Vocabulary, original: Vocabulary) {
    exact = suspect.numbers(in: original)
    let thesaurus = Thesaurus.builtIn
    var offsets: [Int32] = [0]
    var numbers: [Int32] = []
    offsets.reserveCapacity(suspect.count + 1)
    original.presence.withUnsafeBufferPointer { presence in
      for entry in suspect.thesaurus {
        if entry != .max {
          thesaurus.synonyms(of: entry).withUnsafeBufferPointer { synonyms in
            for synonym in synonyms where presence[Int(synonym) >> 6] & (1 << UInt64(synonym & 63)) != 0 {
              numbers.append(original.stem(withThesaurusNumber: synonym))
            }
          }
        }
        offsets.append(Int32(numbers.count))
      }
    }
    synonymOffsets = offsets
    synonymNumbers = numbers
  }

  /// The original's stems that are synonyms of a suspect's stem.
  func synonyms(of stem: Int32) -> ArraySlice<Int32> {
    synonymNumbers[Int(synonymOffsets[Int(stem)])..<Int(synonymOffsets[Int(stem) + 1])]
  }
}
