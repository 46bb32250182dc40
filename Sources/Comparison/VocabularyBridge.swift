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
    (synonymOffsets, synonymNumbers) = Thesaurus.builtIn.withSynonyms { starts, synonyms in
      Self.withStems(of: original) { isThere, stems in
        let most = suspect.thesaurus.reduce(0) {
          $1 == .max ? $0 : $0 + Int(starts[Int($1) + 1]) - Int(starts[Int($1)])
        }
        var offsets: [Int32] = [0]
        offsets.reserveCapacity(suspect.count + 1)
        return withUnsafeTemporaryAllocation(of: UInt16.self, capacity: most + 1) { found in
          var count = 0
          for entry in suspect.thesaurus {
            if entry != .max {
              let list = synonyms[Int(starts[Int(entry)])..<Int(starts[Int(entry) + 1])]
              Self.select(UnsafeBufferPointer(rebasing: list), in: isThere, to: found, count: &count)
            }
            offsets.append(Int32(count))
          }
          return (offsets, found[..<count].map { stems[Int($0)] })
        }
      }
    }
  }

  /// Hands on for each number of the thesaurus whether a vocabulary has it, and where it does, the stem that does: the first stays in
  /// the nearest memory, and the second is written only where it is read.
  private static func withStems<Result>(
    of vocabulary: Vocabulary, _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    let count = Thesaurus.builtIn.count
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { isThere in
      isThere.initialize(repeating: 0)
      return withUnsafeTemporaryAllocation(of: Int32.self, capacity: count) { stems in
        for (stem, entry) in vocabulary.thesaurus.enumerated() where entry != .max {
          isThere[Int(entry)] = 1
          stems[Int(entry)] = Int32(stem)
        }
        return body(UnsafeBufferPointer(isThere), UnsafeBufferPointer(stems))
      }
    }
  }

  /// Writes down those synonyms that a vocabulary has. One in twenty is, at places that no processor foresees: so every one is written and
  /// the end moves on past it or stays, without a branch, four in a row.
  @inline(__always)
  private static func select(
    _ synonyms: UnsafeBufferPointer<UInt16>, in isThere: UnsafeBufferPointer<UInt8>,
    to found: UnsafeMutableBufferPointer<UInt16>, count: inout Int
  ) {
    var end = count
    var index = 0
    while index &+ 4 <= synonyms.count {
      let (one, two) = (synonyms[index], synonyms[index &+ 1])
      let (three, four) = (synonyms[index &+ 2], synonyms[index &+ 3])
      found[end] = one
      end &+= Int(isThere[Int(one)])
      found[end] = two
      end &+= Int(isThere[Int(two)])
      found[end] = three
      end &+= Int(isThere[Int(three)])
      found[end] = four
      end &+= Int(isThere[Int(four)])
      index &+= 4
    }
    while index < synonyms.count {
      found[end] = synonyms[index]
      end &+= Int(isThere[Int(synonyms[index])])
      index &+= 1
    }
    count = end
  }

  /// The bridge as plain memory, for the loops that go through every word of every pair.
  struct Columns {
    /// For each stem of the suspect its number in the original, or ``Vocabulary/none``.
    let exact: UnsafeBufferPointer<Int32>
    /// For each stem of the suspect where its synonyms begin in ``synonyms``, with the number of all at the end.
    let offsets: UnsafeBufferPointer<Int32>
    let synonyms: UnsafeBufferPointer<Int32>

    /// The places of a stem's synonyms.
    func range(of stem: Int32) -> Range<Int> { Int(offsets[Int(stem)])..<Int(offsets[Int(stem) + 1]) }
  }

  /// Hands on the columns of the bridge.
  func withColumns<Result>(_ body: (Columns) -> Result) -> Result {
    exact.withUnsafeBufferPointer { exact in
      synonymOffsets.withUnsafeBufferPointer { offsets in
        synonymNumbers.withUnsafeBufferPointer { body(Columns(exact: exact, offsets: offsets, synonyms: $0)) }
      }
    }
  }

  /// The original's stems that are synonyms of a suspect's stem.
  func synonyms(of stem: Int32) -> ArraySlice<Int32> {
    synonymNumbers[Int(synonymOffsets[Int(stem)])..<Int(synonymOffsets[Int(stem) + 1])]
  }
}
