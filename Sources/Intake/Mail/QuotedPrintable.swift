// SPDX-License-Identifier: Apache-2.0

/// The quoted-printable transfer coding of mail (RFC 2045).
enum QuotedPrintable {
  /// The bytes without the coding; an escape that is none stays as it stands.
  ///
  /// - Complexity: O(n).
  static func decoded(_ body: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(body.count)
    var position = 0
    while position < body.count {
      let byte = body[position]
      position += 1
      guard byte == UInt8(ascii: "=") else {
        plain.append(byte)
        continue
      }
      // A soft line break: white space may stand in front of the line end.
      var end = position
      while end < body.count, body[end] == 0x20 || body[end] == 0x09 || body[end] == 0x0D { end += 1 }
      if end == body.count || body[end] == 0x0A {
        position = min(end + 1, body.count)
      } else if position + 1 < body.count, let high = digit(body[position]), let low = digit(body[position + 1]) {
        plain.append(high << 4 | low)
        position += 2
      } else {
        plain.append(byte)
      }
    }
    return plain
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
