// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Looks through the tags of a page before libxml2 sees them, for what it could not cope with in bounded time.
struct MarkupScan {
  let limits: MarkupLimits

  /// Refuses a page with too many attributes on a tag or too long a tag.
  ///
  /// - Throws: ``MarkupError`` with the code `limit`, naming the position.
  /// - Complexity: O(n).
  func check(_ bytes: [UInt8]) throws(MarkupError) {
    var position = 0
    let count = bytes.count
    while position + 1 < count {
      guard bytes[position] == 0x3C else {
        position += 1
        continue
      }
      let next = bytes[position + 1]
      if next == 0x21, position + 3 < count, bytes[position + 2] == 0x2D, bytes[position + 3] == 0x2D {
        position = Self.end(of: "-->", in: bytes, from: position + 2)
        continue
      }
      guard ByteSearch.lowercased(next) &- 0x61 < 26 else {
        position += 1
        continue
      }
      let start = position
      let attributes = Self.passTag(bytes, &position)
      let length = position - start
      // What looks like tags within a script or style is none; libxml2 ends it at the same place.
      if Self.names("script", bytes, start + 1) {
        position = Self.end(of: "</script", in: bytes, from: position)
      } else if Self.names("style", bytes, start + 1) {
        position = Self.end(of: "</style", in: bytes, from: position)
      }
      if length > limits.tagLength {
        throw MarkupError(
          .limit,
          "the tag at byte \(start) is \(length) bytes long, more than the limit of \(limits.tagLength);"
            + " look at the page by hand")
      }
      if attributes > limits.attributesPerTag {
        throw MarkupError(
          .limit,
          "the tag at byte \(start) has more than \(limits.attributesPerTag) attributes; no honest page has:"
            + " look at the page by hand")
      }
    }
  }

  /// Whether a lower-case name stands at a place and ends there.
  private static func names(_ name: StaticString, _ bytes: [UInt8], _ start: Int) -> Bool {
    let length = name.utf8CodeUnitCount
    guard start + length < bytes.count, matches(name, bytes, start) else { return false }
    return bytes[start + length] <= 0x20 || bytes[start + length] == 0x3E || bytes[start + length] == 0x2F
  }

  private static func matches(_ pattern: StaticString, _ bytes: [UInt8], _ start: Int) -> Bool {
    let letters = pattern.utf8Start
    for step in 0..<pattern.utf8CodeUnitCount where ByteSearch.lowercased(bytes[start + step]) != letters[step] {
      return false
    }
    return true
  }

  /// Where a pattern stands from a place on; the end of the bytes if nowhere.
  private static func end(of pattern: StaticString, in bytes: [UInt8], from start: Int) -> Int {
    let length = pattern.utf8CodeUnitCount
    let first = Int32(pattern.utf8Start[0])
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var position = start
      while position + length <= buffer.count, let found = memchr(base + position, first, buffer.count - position) {
        position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        guard position + length <= buffer.count else { break }
        if matches(pattern, bytes, position) { return position }
        position += 1
      }
      return buffer.count
    }
  }

  /// Moves behind a tag, counting its attributes: every run of bytes that follows white space, a quotation mark or a
  /// slash and is not a value.
  private static func passTag(_ bytes: [UInt8], _ position: inout Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = position + 1
      var attributes = 0
      var separated = false
      var awaitsValue = false
      scanning: while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0x3E:
          index += 1
          break scanning
        case 0x20, 0x09, 0x0A, 0x0D, 0x2F:
          separated = true
        case 0x3D:
          awaitsValue = true
        case 0x22, 0x27:
          if awaitsValue {
            index += 1
            while index < bytes.count, bytes[index] != byte { index += 1 }
            awaitsValue = false
            separated = true
          } else {
            if separated { attributes += 1 }
            separated = false
          }
        default:
          if awaitsValue {
            awaitsValue = false
          } else if separated {
            attributes += 1
          }
          separated = false
        }
        index += 1
      }
      position = index
      return attributes
    }
  }
}
