// SPDX-License-Identifier: Apache-2.0

public import Language

extension Fingerprint {
  /// The fingerprint of a text's words.
  ///
  /// - Parameters:
  ///   - words: The words of the page text.
  ///   - excluded: What is left out, in bytes: junk and repeats, in any order. No 3-gram reaches across it.
  /// - Complexity: O(n) for n words.
  public init(_ words: NamedWords, excluding excluded: [Range<Int>] = []) {
    let hashes = Self.hashes(of: words, excluding: excluded)
    self.init(sampled: hashes.shingles, anchors: hashes.anchors)
  }

  /// The fingerprint of the words of a text that was read as a whole.
  public init(_ tokens: Tokens, excluding excluded: [Range<Int>] = []) {
    self.init(NamedWords(tokens), excluding: excluded)
  }

  /// The sampled 3-grams of words with whether no quotation has a part in each, and the pairs of neighbouring names and numbers; in the
  /// order of the text.
  static func hashes(
    of words: NamedWords, excluding excluded: [Range<Int>]
  ) -> (shingles: [UInt64], isUnquoted: [Bool], anchors: [UInt64]) {
    let pieces = words.pieces(excluding: excluded)
    var isUnquoted: [Bool] = []
    let shingles = [UInt64](unsafeUninitializedCapacity: words.count) { shingles, count in
      isUnquoted = [Bool](unsafeUninitializedCapacity: words.count) { isUnquoted, unquotedCount in
        for piece in pieces { count = sample(words, piece, into: shingles, isUnquoted, from: count) }
        unquotedCount = count
      }
    }
    let names = names(of: words, pieces)
    var anchors: [UInt64] = []
    anchors.reserveCapacity(names.count)
    for (one, next) in zip(names, names.dropFirst()) where one != next { anchors.append(mix(one, next)) }
    return (shingles, isUnquoted, anchors)
  }

  /// The names and numbers of some runs of words; without a branch, as no processor guesses which they are.
  private static func names(of words: NamedWords, _ pieces: [Range<Int>]) -> [UInt64] {
    words.words.withUnsafeBufferPointer { hashes in
      words.flags.withUnsafeBufferPointer { flags in
        [UInt64](unsafeUninitializedCapacity: words.count) { names, count in
          var found = 0
          for piece in pieces {
            for place in piece {
              names[found] = hashes[place]
              found &+= flags[place].count(of: .name) | flags[place].count(of: .number)
            }
          }
          count = found
        }
      }
    }
  }

  /// Puts the sampled 3-grams of a run of words behind those before; without a branch, as no processor guesses a hash.
  ///
  /// - Returns: How many there are now.
  private static func sample(
    _ words: NamedWords, _ piece: Range<Int>, into shingles: UnsafeMutableBufferPointer<UInt64>,
    _ isUnquoted: UnsafeMutableBufferPointer<Bool>, from first: Int
  ) -> Int {
    guard piece.count >= 3 else { return first }
    var count = first
    words.words.withUnsafeBufferPointer { hashes in
      words.flags.withUnsafeBufferPointer { flags in
        for place in piece.lowerBound + 2..<piece.upperBound {
          let shingle = shingle(hashes[place - 2], hashes[place - 1], hashes[place])
          let traits = flags[place].rawValue | flags[place - 1].rawValue | flags[place - 2].rawValue
          // There are fewer 3-grams than words, so that there is room for one more whatever was kept before.
          shingles[count] = shingle
          isUnquoted[count] = traits & Tokens.Flags.inQuotation.rawValue == 0
          // The remainder less 1 has its sign set where there is none.
          count &+= Int((shingle % samplingRate &- 1) &>> 63)
        }
      }
    }
    return count
  }

  /// The hash of three words in a row.
  @inline(__always)
  static func shingle(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 { mix(mix(first, second), third) }

  /// The hash of two hashes in their order (the finaliser of MurmurHash3, Appleby, 2011).
  private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &+ (first >> 29))
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
