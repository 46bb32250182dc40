// SPDX-License-Identifier: Apache-2.0

/// The hash of a word in lower case, the same on every run (FNV-1a, Fowler, Noll and Vo, 1991).
struct WordHash: Hashable, Sendable, ExpressibleByStringLiteral {
  let value: UInt64

  init(value: UInt64) { self.value = value }

  init(stringLiteral word: StaticString) {
    var hash = WordHash.seed
    word.withUTF8Buffer { for byte in $0 { hash = WordHash.step(hash, byte) } }
    value = hash
  }

  init(_ word: some Sequence<UInt8>) {
    var hash = WordHash.seed
    for byte in word { hash = WordHash.step(hash, byte) }
    value = hash
  }

  /// Differs from run to run, so that no page can be written to fill one place of a table; nothing else depends on it.
  static let mixer = UInt64.random(in: .min ... .max) | 1

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
