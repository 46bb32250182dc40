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

  /// Takes in the lowest bytes of eight, the lowest first; those above are 0.
  ///
  /// Without a branch, as no processor guesses the lengths of words: a byte of 0 does nothing but multiply, which is undone.
  @inline(__always)
  mutating func combine(_ bytes: UInt64, count: Int) {
    var state = state
    for place in 0..<8 { state = (state ^ (bytes &>> UInt64(place &* 8) & 0xFF)) &* 0x100_0000_01B3 }
    self.state = state &* Self.undoing[count]
  }

  /// What undoes the multiplications of eight bytes but for the first ones: powers of the multiplier's inverse modulo 2^64, by the number of
  /// bytes that count.
  private static let undoing: InlineArray<9, UInt64> = [
    0x48E2_54E7_5F5E_B9E1, 0x3750_2627_0DF5_D953, 0xF30A_275C_B8C0_4809, 0xBA88_EB8D_EEBA_674B,
    0xB10F_8D2C_A6BD_8471, 0x9AF1_53DF_5408_0C03, 0x501D_877B_C9AC_6919, 0xCE96_5057_AFF6_957B,
    0x0000_0000_0000_0001,
  ]

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
