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
    // For each number of the thesaurus the original's stem that has it.
    var stems = [Int32](repeating: Vocabulary.none, count: thesaurus.count)
    for (stem, entry) in original.thesaurus.enumerated() where entry != .max { stems[Int(entry)] = Int32(stem) }
    var offsets: [Int32] = [0]
    var numbers: [Int32] = []
    offsets.reserveCapacity(suspect.count + 1)
    numbers.reserveCapacity(4 * suspect.count)
    thesaurus.withSynonyms { starts, synonyms in
      for entry in suspect.thesaurus {
        if entry != .max {
          let list = UnsafeBufferPointer(rebasing: synonyms[Int(starts[Int(entry)])..<Int(starts[Int(entry) + 1])])
          Self.append(list, in: stems, to: &numbers)
        }
        offsets.append(Int32(numbers.count))
      }
    }
    synonymOffsets = offsets
    synonymNumbers = numbers
  }

  /// Appends the stems of those synonyms that have one. One in thirty has, at places that no processor foresees: so every one is
  /// written and the end moves on past it or stays, without a branch.
  private static func append(_ synonyms: UnsafeBufferPointer<UInt16>, in stems: [Int32], to numbers: inout [Int32]) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: synonyms.count) { found in
      stems.withUnsafeBufferPointer { stems in
        var count = 0
        for synonym in synonyms {
          let stem = stems[Int(synonym)]
          found[count] = stem
          count += Int(1 &+ (stem >> 31))
        }
        numbers.append(contentsOf: UnsafeBufferPointer(rebasing: found[..<count]))
      }
    }
  }

  /// The original's stems that are synonyms of a suspect's stem.
  func synonyms(of stem: Int32) -> ArraySlice<Int32> {
    synonymNumbers[Int(synonymOffsets[Int(stem)])..<Int(synonymOffsets[Int(stem) + 1])]
  }
}
