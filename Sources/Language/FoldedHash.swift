// SPDX-License-Identifier: Apache-2.0

/// The 64-bit hash of a folded word, taken byte by byte: FNV-1a (Fowler, Noll and Vo) with a final mix.
///
/// The table builders compute the same value, so it must never change without rebuilding the tables.
public struct FoldedHash: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing yet.
  public init() {}

  /// The hash of a whole folded word.
  public init(of word: StaticString) {
    word.withUTF8Buffer { for byte in $0 { combine(byte) } }
  }

  /// The hash of a folded word's bytes.
  public init(of bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// Takes in the next byte.
  @inline(__always)
  public mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Takes in the lowest bytes of eight, the lowest first; without a branch, as no processor guesses the lengths of words.
  @inline(__always)
  mutating func combine(_ bytes: UInt64, count: Int) {
    var state = state
    for place in 0..<8 {
      let next = (state ^ (bytes &>> UInt64(place &* 8) & 0xFF)) &* 0x100_0000_01B3
      state = place < count ? next : state
    }
    self.state = state
  }

  /// The hash of all bytes so far.
  @inline(__always)
  public var value: UInt64 {
    var hash = state
    hash ^= hash >> 32
    hash = hash &* 0x9E37_79B9_7F4A_7C15
    return hash ^ (hash >> 29)
  }

  /// The 32-bit key of a word or stem in the tables.
  @inline(__always)
  public static func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) }
}
