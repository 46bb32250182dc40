// SPDX-License-Identifier: Apache-2.0

/// The digest that a row of a store carries over its other columns, so that a changed bit is noticed, which
/// `PRAGMA integrity_check` does not do for content. It guards against faults and not against forgery.
///
/// FNV-1a with 64 bits (Fowler, Noll, Vo, 1991): every step is a bijection, so no single change of a byte goes unseen.
struct RowDigest {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The digest so far, as SQLite stores integers.
  var value: Int64 { Int64(bitPattern: state) }

  /// Adds bytes with their number, so that fields cannot run into each other.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    var count: UInt64 = 0
    for byte in bytes {
      step(byte)
      count += 1
    }
    add(number: Int64(bitPattern: count))
  }

  /// Adds a text; nil is not the same as the empty text.
  mutating func add(_ text: String?) {
    guard let text else { return step(0xFF) }
    add(text.utf8)
  }

  /// Adds a number.
  mutating func add(number: Int64) {
    var rest = UInt64(bitPattern: number)
    for _ in 0..<8 {
      step(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private mutating func step(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
