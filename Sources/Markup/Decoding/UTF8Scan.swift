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
  /// - Complexity: O(n); runs of printable ASCII are passed eight bytes at a time.
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

  /// The number of bytes from a position on that are printable ASCII, in whole steps of eight.
  @inline(__always)
  private static func plainRun(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var position = first
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    let start = UnsafeRawPointer(base)
    // A byte above 0x7F, one that 0x7F is, or one below 0x20 (the carry only errs on the safe side).
    func odd(_ place: Int) -> UInt64 {
      let word = start.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      return word | (word &+ ones) | (word &- ones &* 0x20)
    }
    while position + 32 <= bytes.count {
      if (odd(position) | odd(position + 8) | odd(position + 16) | odd(position + 24)) & tops != 0 { break }
      position += 32
    }
    while position + 8 <= bytes.count, odd(position) & tops == 0 { position += 8 }
    return position - first
  }
}
