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
    return literal.withUTF8Buffer { digits in
      values.withUnsafeBufferPointer { decode(digits, $0) }
    }
  }

  private static func decode(
    _ digits: UnsafeBufferPointer<UInt8>, _ values: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    // Room for a whole group beyond what the digits hold at most.
    [UInt8](unsafeUninitializedCapacity: digits.count / 4 * 3 + 6) { bytes, count in
      var group: UInt32 = 0
      var filled = 0
      var place = 0
      while place < digits.count {
        if filled == 0, place + 4 <= digits.count {
          // Four digits at once, which are three bytes, as nearly all are.
          let (first, second) = (UInt32(values[Int(digits[place])]), UInt32(values[Int(digits[place + 1])]))
          let (third, fourth) = (UInt32(values[Int(digits[place + 2])]), UInt32(values[Int(digits[place + 3])]))
          if first | second | third | fourth < 64 {
            let four = first << 18 | second << 12 | third << 6 | fourth
            bytes.initializeElement(at: count, to: UInt8(truncatingIfNeeded: four >> 16))
            bytes.initializeElement(at: count + 1, to: UInt8(truncatingIfNeeded: four >> 8))
            bytes.initializeElement(at: count + 2, to: UInt8(truncatingIfNeeded: four))
            count += 3
            place += 4
            continue
          }
        }
        let value = values[Int(digits[place])]
        place += 1
        guard value != 255 else { continue }
        group = group << 6 | UInt32(value)
        filled += 6
        if filled >= 8 {
          filled -= 8
          bytes.initializeElement(at: count, to: UInt8(truncatingIfNeeded: group >> UInt32(filled)))
          count += 1
        }
      }
    }
  }
}
