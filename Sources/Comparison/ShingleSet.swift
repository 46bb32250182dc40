// SPDX-License-Identifier: Apache-2.0

/// The distinct word n-grams of a document as 32-bit hashes in an open table.
struct ShingleSet: Sendable {
  /// The distinct hashes in the order of their first occurrence.
  private(set) var hashes: [UInt32] = []
  private var table: [UInt32]

  /// The n-grams of a sequence of word hashes; a zero parts the sequence.
  ///
  /// - Complexity: O(n).
  init(words: [UInt32], length: Int) {
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    table = [UInt32](repeating: 0, count: capacity)
    guard words.count >= length else { return }
    hashes.reserveCapacity(words.count - length + 1)
    for start in 0...words.count - length {
      var hash: UInt64 = 0
      for index in start..<start + length { hash = Self.combined(hash, words[index]) }
      insert(Self.folded(hash))
    }
  }

  /// The 32-bit hash of a word as n-grams are made of.
  @inline(__always)
  static func word(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word >> 16) }

  @inline(__always)
  private static func combined(_ hash: UInt64, _ word: UInt32) -> UInt64 {
    (hash ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  @inline(__always)
  private static func folded(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 29)) }

  /// Whether a set of single words holds a word.
  func contains(word: UInt32) -> Bool { contains(Self.folded(Self.combined(0, word))) }

  private mutating func insert(_ hash: UInt32) {
    let mask = table.count - 1
    var slot = Int(hash) & mask
    while table[slot] != 0 {
      if table[slot] == hash { return }
      slot = (slot + 1) & mask
    }
    table[slot] = hash
    hashes.append(hash)
  }

  var count: Int { hashes.count }

  func contains(_ hash: UInt32) -> Bool {
    let mask = table.count - 1
    var slot = Int(hash) & mask
    while table[slot] != 0 {
      if table[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// The number of n-grams that both sets hold.
  func shared(with other: ShingleSet) -> Int {
    var shared = 0
    for hash in hashes where other.contains(hash) { shared += 1 }
    return shared
  }
}
