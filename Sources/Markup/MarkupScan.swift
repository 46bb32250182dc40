// SPDX-License-Identifier: Apache-2.0

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
      guard ByteSearch.lowercased(next) &- 0x61 < 26 else {
        position += 1
        continue
      }
      let start = position
      let attributes = Self.passTag(bytes, &position)
      if position - start > limits.tagLength {
        throw MarkupError(
          .limit,
          "the tag at byte \(start) is \(position - start) bytes long, more than the limit of \(limits.tagLength);"
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
