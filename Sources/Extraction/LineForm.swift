// SPDX-License-Identifier: Apache-2.0

/// What the bytes of a line show of its form.
enum LineForm {
  /// Whether the line ends as a sentence does: a stop, perhaps behind it a closing quotation mark or bracket.
  static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
    var index = line.endIndex
    while index > line.startIndex {
      let byte = line[index - 1]
      switch byte {
      case 0x2E, 0x21, 0x3F, 0x3A, 0x3B:  // . ! ? : ;
        return true
      case 0x22, 0x27, 0x29, 0x5D, 0x20:  // " ' ) ]
        index -= 1
      case 0x9D, 0x99, 0xA6, 0x82:
        // ” ’ … and the ideographic full stop.
        guard index - 3 >= line.startIndex else { return false }
        if line[index - 3] == 0xE3, line[index - 2] == 0x80, byte == 0x82 { return true }
        guard line[index - 3] == 0xE2, line[index - 2] == 0x80 else { return false }
        if byte == 0xA6 { return true }
        index -= 3
      default: return false
      }
    }
    return false
  }
}
