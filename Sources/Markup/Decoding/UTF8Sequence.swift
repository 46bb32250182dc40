// SPDX-License-Identifier: Apache-2.0

/// One sequence of UTF-8.
enum UTF8Sequence {
  /// The length of the sequence at a position and its scalar; nil for an ill-formed one, with the bytes to skip.
  ///
  /// Overlong forms, surrogates and values above U+10FFFF are ill-formed; a bad sequence is skipped up to the byte that
  /// makes it bad (the maximal subpart of the Unicode Standard, section 3.9).
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (length: Int, scalar: UInt32?) {
    let first = bytes[position]
    if first < 0x80 { return (1, UInt32(first)) }
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (needed, scalar) = (1, UInt32(first & 0x1F))
    case 0xE0...0xEF:
      (needed, scalar) = (2, UInt32(first & 0x0F))
      if first == 0xE0 { low = 0xA0 }
      if first == 0xED { high = 0x9F }
    case 0xF0...0xF4:
      (needed, scalar) = (3, UInt32(first & 0x07))
      if first == 0xF0 { low = 0x90 }
      if first == 0xF4 { high = 0x8F }
    default: return (1, nil)
    }
    for step in 1...needed {
      guard position + step < bytes.count else { return (step, nil) }
      let byte = bytes[position + step]
      guard byte >= low, byte <= high else { return (step, nil) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      (low, high) = (0x80, 0xBF)
    }
    return (needed + 1, scalar)
  }
}
