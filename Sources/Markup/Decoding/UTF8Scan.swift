// SPDX-License-Identifier: Apache-2.0

/// What a look through bytes says of them as UTF-8.
struct UTF8Scan {
  /// Whether the bytes are clean UTF-8 and can be used as they stand.
  var isClean = true
  /// Well-formed sequences of more than one byte.
  var wellFormed = 0
  /// Ill-formed sequences.
  var illFormed = 0

  /// Looks through bytes from `start` on.
  ///
  /// - Complexity: O(n); runs of plain ASCII are passed sixteen bytes at a time.
  init(_ bytes: [UInt8], from start: Int = 0) {
    bytes.withUnsafeBufferPointer { bytes in
      var position = start
      while position < bytes.count {
        let plain = Self.plainRun(bytes, from: position)
        position += plain
        guard position < bytes.count else { break }
        let byte = bytes[position]
        if byte < 0x80 {
          if byte < 0x20 || byte == 0x7F, byte != 0x09, byte != 0x0A, byte != 0x0D { isClean = false }
          position += 1
          continue
        }
        let (length, scalar) = UTF8Sequence.decode(bytes, at: position)
        if let scalar {
          wellFormed += 1
          if scalar < 0xA0 || scalar == 0xFFFE || scalar == 0xFFFF { isClean = false }
        } else {
          illFormed += 1
          isClean = false
        }
        position += length
      }
    }
  }

  /// The number of bytes from a position on that are printable ASCII or white space, in whole steps of sixteen.
  private static func plainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var position = start
    let space = SIMD16<UInt8>(repeating: 0x20)
    while position + 16 <= bytes.count {
      let lanes = UnsafeRawPointer(base + position).loadUnaligned(as: SIMD16<UInt8>.self)
      // Below 0x20 or above 0x7E, white space excepted.
      let odd = (lanes &- space .> 0x5E) .& (lanes .!= 0x09) .& (lanes .!= 0x0A) .& (lanes .!= 0x0D)
      if any(odd) { break }
      position += 16
    }
    return position - start
  }
}
