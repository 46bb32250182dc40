// SPDX-License-Identifier: Apache-2.0

public import Language

extension Fingerprint {
  /// The fingerprint of a text's words.
  ///
  /// - Parameters:
  ///   - tokens: The words of the page text.
  ///   - excluded: What is left out, in bytes: junk and repeats, in any order. No 3-gram reaches across it.
  /// - Complexity: O(n log n) for n words.
  public init(_ tokens: Tokens, excluding excluded: [Range<Int>] = []) {
    var shingles: [UInt64] = []
    var anchors: [UInt64] = []
    shingles.reserveCapacity(tokens.count)
    var lastAnchor: UInt64?
    for piece in Self.pieces(of: tokens, excluding: excluded) {
      for token in piece {
        if token - piece.lowerBound >= 2 {
          shingles.append(Self.mix(Self.mix(tokens.words[token - 2], tokens.words[token - 1]), tokens.words[token]))
        }
        guard !tokens.flags[token].isDisjoint(with: [.name, .number]) else { continue }
        if let lastAnchor, lastAnchor != tokens.words[token] {
          anchors.append(Self.mix(lastAnchor, tokens.words[token]))
        }
        lastAnchor = tokens.words[token]
      }
    }
    self.init(shingles: shingles, anchors: anchors)
  }

  /// The runs of words between what is left out.
  private static func pieces(of tokens: Tokens, excluding excluded: [Range<Int>]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var next = 0
    for range in excluded.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let hidden = tokens.tokens(in: range)
      if hidden.lowerBound > next { pieces.append(next..<hidden.lowerBound) }
      next = max(next, hidden.upperBound)
    }
    if next < tokens.count { pieces.append(next..<tokens.count) }
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
