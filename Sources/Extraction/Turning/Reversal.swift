// SPDX-License-Identifier: Apache-2.0

/// Bytes of valid UTF-8 from the last letter or word to the first.
enum Reversal {
  /// What keeps its own order while all around it is turned.
  enum Unit: Sendable {
    /// A letter with the marks on it.
    case letter
    /// A letter as a browser shows it under an override: brackets change sides (UAX #9, rule L4).
    case shownLetter
    /// What stands between spaces.
    case word
  }

  /// The bytes turned round.
  ///
  /// - Complexity: O(n).
  static func reversed(_ bytes: ArraySlice<UInt8>, by unit: Unit) -> [UInt8] {
    var turned: [UInt8] = []
    turned.reserveCapacity(bytes.count)
    var end = bytes.endIndex
    while end > bytes.startIndex {
      var start = end - 1
      if unit == .word {
        if bytes[start] != 0x20 { while start > bytes.startIndex, bytes[start - 1] != 0x20 { start -= 1 } }
        turned.append(contentsOf: bytes[start..<end])
      } else {
        while start > bytes.startIndex, continues(bytes, start) { start -= 1 }
        if unit == .shownLetter, end - start == 1 {
          turned.append(mirrored(bytes[start]))
        } else {
          turned.append(contentsOf: bytes[start..<end])
        }
      }
      end = start
    }
    return turned
  }

  /// Whether the byte belongs to the letter before it: a later byte of its scalar, or a combining mark.
  private static func continues(_ bytes: ArraySlice<UInt8>, _ place: Int) -> Bool {
    if bytes[place] & 0xC0 == 0x80 { return true }
    guard place + 1 < bytes.endIndex else { return false }
    // U+0300 to U+036F.
    return bytes[place] == 0xCC || bytes[place] == 0xCD && bytes[place + 1] < 0xB0
  }

  private static func mirrored(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: ")"): UInt8(ascii: "(")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "]"): UInt8(ascii: "[")
    default: byte
    }
  }
}
