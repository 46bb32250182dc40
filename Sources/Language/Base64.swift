// SPDX-License-Identifier: Apache-2.0

/// Decodes the tables that stand in the source as base64: a string literal compiles at once, an array literal takes minutes.
enum Base64 {
  /// The bytes of a literal without line breaks; anything that is no base64 digit counts as padding.
  ///
  /// - Complexity: O(n).
  static func bytes(of literal: StaticString) -> [UInt8] {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
      values[Int(digit)] = UInt8(value)
    }
    var bytes: [UInt8] = []
    literal.withUTF8Buffer { digits in
      bytes.reserveCapacity(digits.count / 4 * 3)
      var group: UInt32 = 0
      var filled = 0
      for digit in digits {
        let value = values[Int(digit)]
        guard value != 255 else { continue }
        group = group << 6 | UInt32(value)
        filled += 6
        if filled >= 8 {
          filled -= 8
          bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(filled)))
        }
      }
    }
    return bytes
  }
}
