// SPDX-License-Identifier: Apache-2.0

import Language

/// Where the word 3-grams of a document stand: lists by a part of their hash. No 3-gram is kept with its list, as whoever follows it compares
/// words anyway, further than three.
struct RunIndex: Sendable {
  /// No 3-gram is followed to more places than this.
  static let longestPostings = 8

  /// The document's words as 32-bit hashes, in order.
  private(set) var words: [UInt32] = []
  /// For each of ``words`` its number among the document's words.
  private(set) var tokens: [Int32] = []
  /// For each place the hash of the 3-gram that begins there.
  private var hashes: [UInt32] = []
  private var heads: [Int32]
  private var next: [Int32]

  /// The 3-grams of the words that belong to the article; words of repeats are in the sequence but are not found.
  ///
  /// - Complexity: O(n).
  init(tokens all: Tokens, places: [WordPlace]) {
    words.reserveCapacity(all.count)
    tokens.reserveCapacity(all.count)
    for token in 0..<all.count where places[token] != .junk {
      words.append(ShingleSet.word(all.words[token]))
      tokens.append(Int32(token))
    }
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    heads = [Int32](repeating: -1, count: capacity)
    next = [Int32](repeating: -1, count: words.count)
    guard words.count >= 3 else { return }
    hashes = (0...words.count - 3).map { Self.hash(words, $0) }
    for place in stride(from: words.count - 3, through: 0, by: -1) where places[Int(tokens[place])] == .article {
      let slot = Int(hashes[place]) & (capacity - 1)
      next[place] = heads[slot]
      heads[slot] = Int32(place)
    }
  }

  /// The first place whose three words may be those at a place of another text, or -1.
  @inline(__always)
  func first(of other: RunIndex, at start: Int) -> Int { Int(heads[Int(other.hashes[start]) & (heads.count - 1)]) }

  /// The next such place, or -1.
  @inline(__always)
  func next(after place: Int) -> Int { Int(next[place]) }

  @inline(__always)
  private static func hash(_ words: [UInt32], _ place: Int) -> UInt32 {
    var hash = UInt64(words[place]) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(words[place + 1])) &* 0xC2B2_AE3D_27D4_EB4F
    hash = (hash ^ UInt64(words[place + 2])) &* 0x1656_67B1_9E37_79F9
    return UInt32(hash >> 32)
  }
}
