// SPDX-License-Identifier: Apache-2.0

/// What a byte is to the tokeniser.
enum ByteClass {
  case other
  case letter
  case digit
  case multibyte
  case doubleQuote
  case singleQuote

  /// The class of a byte; letters, which most bytes are, are told first.
  @inline(__always)
  init(_ byte: UInt8) {
    if (byte | 0x20) &- UInt8(ascii: "a") < 26 {
      self = .letter
    } else if byte >= 0x80 {
      self = .multibyte
    } else if byte &- UInt8(ascii: "0") < 10 {
      self = .digit
    } else if byte == UInt8(ascii: "\"") {
      self = .doubleQuote
    } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") {
      self = .singleQuote
    } else {
      self = .other
    }
  }
}
