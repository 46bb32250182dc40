// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// The control that makes a reader see what follows from its end: RIGHT-TO-LEFT OVERRIDE (UAX #9, U+202E).
///
/// Under it digits are turned like letters: it makes all of them characters of a script from the right (rule X6).
enum DirectionOverride {
  /// Whether a text has the control.
  ///
  /// - Complexity: O(n).
  static func stands(in text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var place = 0
      while let found = memchr(base + place, 0xE2, bytes.count - place) {
        place = UnsafeRawPointer(found) - base + 1
        if place + 1 < bytes.count, bytes[place] == 0x80, bytes[place + 1] == 0xAE { return true }
      }
      return false
    }
  }

  /// What stands under the control in a line: up to the control that ends it (U+202C), or to the line's end.
  ///
  /// - Complexity: O(n) in the line.
  static func stretches(in text: [UInt8], line: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start: Int?
    var depth = 0
    for place in line where text[place] == 0xE2 && place + 2 < line.upperBound {
      switch (text[place + 1], text[place + 2]) {
      case (0x80, 0xAE) where start == nil: start = place + 3
      case (0x80, 0xAA...0xAB), (0x80, 0xAD...0xAE), (0x81, 0xA6...0xA8):
        // What is embedded has an end of its own.
        if start != nil { depth += 1 }
      case (0x80, 0xAC), (0x81, 0xA9):
        guard let begin = start else { continue }
        if depth > 0 {
          depth -= 1
        } else {
          stretches.append(begin..<place)
          start = nil
        }
      default: continue
      }
    }
    if let start, start < line.upperBound { stretches.append(start..<line.upperBound) }
    return stretches.filter { !isWrittenFromTheRight(text[$0]) }
  }

  /// Whether a text has letters that are written from the right anyway: Hebrew, Arabic and their like.
  static func isWrittenFromTheRight(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
  }
}
