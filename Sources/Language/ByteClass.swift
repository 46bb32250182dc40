// SPDX-License-Identifier: Apache-2.0

/// What a byte is to the tokeniser.
enum ByteClass: UInt8 {
  case other
  case letter
  case digit
  case multibyte
  case doubleQuote
  case singleQuote

  /// The class of each byte.
  static let table: [ByteClass] = (0..<256).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x80...0xFF: .multibyte
    case UInt8(ascii: "\""): .doubleQuote
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .singleQuote
    default: .other
    }
  }
}
