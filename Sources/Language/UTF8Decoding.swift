// SPDX-License-Identifier: Apache-2.0

/// Decodes single scalars out of bytes that are known to be valid UTF-8.
enum UTF8Decoding {
  /// The scalar that begins at a position and its length in bytes; U+FFFD of one byte where none begins.
  @inline(__always)
  static func scalar(in bytes: [UInt8], at position: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[position])
    let length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 0, position + length <= bytes.count else { return (0xFFFD, 1) }
    guard length > 1 else { return (first, 1) }
    var scalar = first & (0x7F >> UInt32(length))
    for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[position + index] & 0x3F) }
    return (scalar, length)
  }
}
