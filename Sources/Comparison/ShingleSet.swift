// SPDX-License-Identifier: Apache-2.0

/// The distinct word n-grams of a document as 32-bit hashes in an open table.
struct ShingleSet: Sendable {
  /// The distinct hashes in the order of their first occurrence.
  let hashes: [UInt32]
  /// The open table, and behind it a bit for each value of the upper bits of a hash: most n-grams of another text are ruled out by it,
  /// in a tenth of the table's memory.
  private let table: [UInt32]
  private let slotMask: Int
  /// By how much a hash is shifted to become the number of its bit.
  private let filterShift: UInt32

  /// The n-grams of a sequence of word hashes; none reaches across a ``gap``.
  ///
  /// - Complexity: O(n).
  init(words: [UInt32], length: Int) {
    let most = max(0, words.count - length + 1)
    var exponent = 4
    while 1 << exponent < most * 2 { exponent += 1 }
    let capacity = 1 << exponent
    // Four bits for each slot of the table.
    let filterExponent = min(32, exponent + 2)
    let shift = UInt32(32 - filterExponent)
    let mask = capacity - 1
    slotMask = mask
    filterShift = shift
    var hashes: [UInt32] = []
    table = [UInt32](unsafeUninitializedCapacity: capacity + 1 << filterExponent / 32) { table, count in
      count = capacity + 1 << filterExponent / 32
      table.initialize(repeating: 0)
      hashes = Self.insert(words, length, most, into: table, mask, shift)
    }
    self.hashes = hashes
  }

  private static func insert(
    _ words: [UInt32], _ length: Int, _ most: Int, into table: UnsafeMutableBufferPointer<UInt32>, _ mask: Int,
    _ shift: UInt32
  ) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: most) { hashes, count in
      words.withUnsafeBufferPointer { words in
        // Words since the last gap.
        var unbroken = 0
        for word in words.prefix(length - 1) { unbroken = word == gap ? 0 : unbroken + 1 }
        for start in 0..<most {
          unbroken = words[start + length - 1] == gap ? 0 : unbroken + 1
          guard unbroken >= length else { continue }
          let folded = gram(words, start, length)
          var slot = Int(folded) & mask
          while table[slot] != 0, table[slot] != folded { slot = (slot + 1) & mask }
          guard table[slot] == 0 else { continue }
          table[slot] = folded
          let bit = Int(folded >> shift)
          table[mask + 1 + bit >> 5] |= 1 << UInt32(bit & 31)
          hashes[count] = folded
          count += 1
        }
      }
    }
  }

  /// Stands in a sequence of words where some were left out.
  static let gap: UInt32 = 0

  /// The 32-bit hash of a word as n-grams are made of; never a ``gap``.
  @inline(__always)
  static func word(_ word: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: word >> 16)) }

  /// The hash of the n-gram that begins at a word.
  @inline(__always)
  static func gram<Words: RandomAccessCollection<UInt32>>(_ words: Words, _ start: Int, _ length: Int) -> UInt32
  where Words.Index == Int {
    var hash: UInt64 = 0
    for index in start..<start + length { hash = combined(hash, words[index]) }
    return folded(hash)
  }

  @inline(__always)
  private static func combined(_ hash: UInt64, _ word: UInt32) -> UInt64 {
    (hash ^ UInt64(word)) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  @inline(__always)
  private static func folded(_ hash: UInt64) -> UInt32 { max(1, UInt32(truncatingIfNeeded: hash >> 29)) }

  /// Whether a set of single words holds a word.
  func contains(word: UInt32) -> Bool { contains(Self.folded(Self.combined(0, word))) }

  var count: Int { hashes.count }

  func contains(_ hash: UInt32) -> Bool {
    table.withUnsafeBufferPointer { Self.holds($0, slotMask, hash) }
  }

  @inline(__always)
  private static func holds(_ table: UnsafeBufferPointer<UInt32>, _ mask: Int, _ hash: UInt32) -> Bool {
    var slot = Int(hash) & mask
    while table[slot] != 0 {
      if table[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// The number of n-grams that both sets hold.
  ///
  /// - Complexity: O(n).
  func shared(with other: ShingleSet) -> Int {
    var shared = 0
    let mask = other.slotMask
    let shift = other.filterShift
    hashes.withUnsafeBufferPointer { hashes in
      other.table.withUnsafeBufferPointer { table in
        // First those that the filter lets through, noted down without a branch; then the table, which has nearly all of them.
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: hashes.count) { passed in
          var count = 0
          for hash in hashes {
            let bit = Int(hash >> shift)
            passed[count] = hash
            count += Int(table[mask + 1 + bit >> 5] >> UInt32(bit & 31) & 1)
          }
          for index in 0..<count where Self.holds(table, mask, passed[index]) { shared += 1 }
        }
      }
    }
    return shared
  }
}
