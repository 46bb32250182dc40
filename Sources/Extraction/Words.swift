// SPDX-License-Identifier: Apache-2.0

/// Cuts text into words for rules: runs of letters and digits, ASCII in lower case, other letters as they stand.
enum Words {
  /// The places of the words of a text.
  ///
  /// - Complexity: O(n).
  static func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let length = signLength(bytes, index)
      let isWord = byte >= 0x80 ? length == 0 : isAlphanumeric(byte)
      if isWord {
        if start == nil { start = index }
      } else if let begun = start {
        ranges.append(begun..<index)
        start = nil
      }
      index += max(1, length)
    }
    if let start { ranges.append(start..<bytes.endIndex) }
    return ranges
  }

  /// The hashes of the words of a text.
  static func hashes(of bytes: ArraySlice<UInt8>) -> [WordHash] {
    ranges(in: bytes).map { hash(of: bytes[$0]) }
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
