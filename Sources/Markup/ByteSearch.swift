// SPDX-License-Identifier: Apache-2.0

/// Plain searches in bytes, ASCII letters taken without regard to case.
package enum ByteSearch {
  /// The byte in lower case, if it is an ASCII capital.
  @inlinable
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Whether bytes begin with a pattern, letter by letter as it stands.
  @inlinable
  package static func begins(_ bytes: ArraySlice<UInt8>, with pattern: StaticString) -> Bool {
    let length = pattern.utf8CodeUnitCount
    guard bytes.count >= length else { return false }
    let letters = pattern.utf8Start
    for step in 0..<length where bytes[bytes.startIndex + step] != letters[step] { return false }
    return true
  }

  /// Whether bytes are a pattern, letter by letter as it stands.
  @inlinable
  package static func equals(_ bytes: ArraySlice<UInt8>, _ pattern: StaticString) -> Bool {
    bytes.count == pattern.utf8CodeUnitCount && begins(bytes, with: pattern)
  }

  /// Where a lower-case ASCII pattern stands in a range of bytes, first of all; nil if nowhere.
  ///
  /// - Complexity: O(n · m), with m the pattern's length.
  @inlinable
  package static func first(_ pattern: StaticString, in bytes: some RandomAccessCollection<UInt8>) -> Int? {
    let length = pattern.utf8CodeUnitCount
    guard length > 0, bytes.count >= length else { return nil }
    let start = pattern.utf8Start
    var index = bytes.startIndex
    for position in 0...(bytes.count - length) {
      if lowercased(bytes[index]) == start[0] {
        var matched = 1
        var other = bytes.index(after: index)
        while matched < length, lowercased(bytes[other]) == start[matched] {
          matched += 1
          bytes.formIndex(after: &other)
        }
        if matched == length { return position }
      }
      bytes.formIndex(after: &index)
    }
    return nil
  }
}
