// SPDX-License-Identifier: Apache-2.0

/// The letters from A to Z that eight bytes begin with, told all at once (SWAR; Lamport, "Multiple byte processing with full-word
/// instructions", 1975).
struct LetterBlock {
  /// The letters in lower case, the first one lowest; 0 where other bytes stand.
  let folded: UInt64
  /// How many letters come before anything else.
  let count: Int
  /// Whether any of them is small.
  let hasSmall: Bool

  private static let highest: UInt64 = 0x8080_8080_8080_8080
  private static let caseBits: UInt64 = 0x2020_2020_2020_2020

  /// The letters of eight bytes, the first one lowest.
  @inline(__always)
  init(_ bytes: UInt64) {
    let folded = bytes | Self.caseBits
    let low = folded & ~Self.highest
    // In each byte the highest bit says: from "a" on; beyond "z".
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = low &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~beyondZ & ~bytes) & Self.highest
    count = others.trailingZeroBitCount >> 3
    // All bits below those of the first other byte; of eight letters all there are.
    let letters = ((others & (0 &- others)) >> 7) &- 1
    self.folded = folded & letters
    hasSmall = bytes & Self.caseBits & letters != 0
  }
}
