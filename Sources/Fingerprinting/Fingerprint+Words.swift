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
    var shingles: [UInt64] = []
    var isUnquoted: [Bool] = []
    var anchors: [UInt64] = []
    shingles.reserveCapacity(words.count / Int(samplingRate) * 2)
    isUnquoted.reserveCapacity(words.count / Int(samplingRate) * 2)
    anchors.reserveCapacity(words.count / 4)
    var lastAnchor: UInt64?
    for piece in pieces(of: words, excluding: excluded) {
      for place in piece {
        let word = words.words[place]
        if place - piece.lowerBound >= 2 {
          let shingle = mix(mix(words.words[place - 2], words.words[place - 1]), word)
          if isSampled(shingle) {
            shingles.append(shingle)
            let flags = words.flags[place].union(words.flags[place - 1]).union(words.flags[place - 2])
            isUnquoted.append(!flags.contains(.inQuotation))
          }
        }
        guard !words.flags[place].isDisjoint(with: [.name, .number]) else { continue }
        if let lastAnchor, lastAnchor != word { anchors.append(mix(lastAnchor, word)) }
        lastAnchor = word
      }
    }
    return (shingles, isUnquoted, anchors)
  }

  /// The runs of words between what is left out.
  private static func pieces(of words: NamedWords, excluding excluded: [Range<Int>]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var next = 0
    for range in excluded.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let hidden = words.words(in: range)
      if hidden.lowerBound > next { pieces.append(next..<hidden.lowerBound) }
      next = max(next, hidden.upperBound)
    }
    if next < words.count { pieces.append(next..<words.count) }
    return pieces
  }

  /// The hash of two hashes in their order (the finaliser of MurmurHash3, Appleby, 2011).
  private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var hash = (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &+ (first >> 29))
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
