// SPDX-License-Identifier: Apache-2.0

/// Cuts text into words for rules: runs of letters and digits, ASCII in lower case, other letters as they stand.
enum Words {
  /// The places of the words of a text.
  ///
  /// - Complexity: O(n).
  static func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(bytes.count / 6 + 2)
    visit(bytes) { range, _ in ranges.append(range) }
    return ranges
  }

  /// The hashes of the words of a text.
  static func hashes(of bytes: ArraySlice<UInt8>) -> [WordHash] {
    var hashes: [WordHash] = []
    hashes.reserveCapacity(bytes.count / 6 + 2)
    visit(bytes) { _, hash in hashes.append(hash) }
    return hashes
  }

  /// The places of the words of a text with their hashes.
  static func cut(_ bytes: ArraySlice<UInt8>) -> (ranges: [Range<Int>], hashes: [WordHash]) {
    var ranges: [Range<Int>] = []
    var hashes: [WordHash] = []
    ranges.reserveCapacity(bytes.count / 6 + 2)
    hashes.reserveCapacity(bytes.count / 6 + 2)
    visit(bytes) { range, hash in
      ranges.append(range)
      hashes.append(hash)
    }
    return (ranges, hashes)
  }

  /// Calls for every word of a text with its place and its hash.
  ///
  /// - Complexity: O(n).
  @inline(__always)
  private static func visit(_ bytes: ArraySlice<UInt8>, _ body: (Range<Int>, WordHash) -> Void) {
    let offset = bytes.startIndex
    bytes.withUnsafeBufferPointer { buffer in
      var start = -1
      var hash = WordHash.seed
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        var length = 1
        var isWord = isAlphanumeric(byte)
        if byte >= 0x80 {
          length = signLength(bytes, offset + index)
          isWord = length == 0
          length = max(1, length)
        }
        if isWord {
          if start < 0 {
            start = index
            hash = WordHash.seed
          }
          hash = WordHash.step(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else if start >= 0 {
          body((offset + start)..<(offset + index), WordHash(value: hash))
          start = -1
        }
        index += length
      }
      if start >= 0 { body((offset + start)..<bytes.endIndex, WordHash(value: hash)) }
    }
  }

  /// The hash of one word, ASCII in lower case.
  static func hash(of word: ArraySlice<UInt8>) -> WordHash {
    var hash = WordHash.seed
    for byte in word { hash = WordHash.step(hash, byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    return WordHash(value: hash)
  }

  /// Whether a byte is an ASCII letter or digit.
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The length of the sign (punctuation, space) that a sequence above ASCII is; 0 if it is a letter.
  ///
  /// General punctuation U+2000 to U+206F, U+00A0 to U+00BF, arrows to dingbats, and CJK signs.
  static func signLength(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    guard byte >= 0x80 else { return 0 }
    if byte == 0xC2 { return 2 }
    guard index + 2 < bytes.endIndex else { return 0 }
    if byte == 0xE2, bytes[index + 1] <= 0xAF { return 3 }
    if byte == 0xE3, bytes[index + 1] == 0x80 { return 3 }
    if byte == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] < 0x90 { return 3 }
    if byte == 0xEF, bytes[index + 1] == 0xBF || bytes[index + 1] == 0xBB { return 3 }
    if byte == 0xF0, bytes[index + 1] == 0x9F { return 4 }
    return 0
  }
}
