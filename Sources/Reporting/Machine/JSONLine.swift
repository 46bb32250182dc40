// SPDX-License-Identifier: Apache-2.0

internal import FoundationEssentials

/// A record as one line of JSON: keys sorted, slashes as they are, and no character in it that any reader takes for the
/// end of a line or that a terminal obeys.
public enum JSONLine {
  /// The bytes of the line, with the line feed at its end.
  ///
  /// - Throws: `EncodingError` for a figure that JSON cannot hold (not a number, infinite).
  public static func bytes(of record: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line = escaped(Array(try encoder.encode(record)))
    line.append(0x0A)
    return line
  }

  /// JSON with the characters that steer a line written as `\u` escapes. Beyond ASCII they can only stand in strings.
  ///
  /// - Complexity: linear in the bytes.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    json.withUnsafeBufferPointer { bytes in
      var copied = 0
      var index = 0
      while index < bytes.count {
        guard bytes[index] >= 0x7F, let (value, length) = steering(bytes, at: index) else {
          index += 1
          continue
        }
        line.append(contentsOf: bytes[copied..<index])
        let digits = String(value, radix: 16)
        line.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
        index += length
        copied = index
      }
      if copied > 0 { line.append(contentsOf: bytes[copied...]) }
    }
    return line.isEmpty ? json : line
  }

  /// The steering character at a place, with its bytes; nil for any other.
  private static func steering(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second, third) {
    case (0x7F, _, _): return (0x7F, 1)
    // The C1 controls and the Arabic letter mark.
    case (0xC2, 0x80..<0xA0, _): return (UInt32(second), 2)
    case (0xD8, 0x9C, _): return (0x61C, 2)
    // U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069.
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE): return (0x2000 + UInt32(third - 0x80), 3)
    case (0xE2, 0x81, 0xA6...0xA9): return (0x2040 + UInt32(third - 0x80), 3)
    case (0xEF, 0xBB, 0xBF): return (0xFEFF, 3)
    default: return nil
    }
  }
}
