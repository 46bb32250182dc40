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
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(where: { $0 >= 0x7F }) else { return json }
    var line: [UInt8] = []
    line.reserveCapacity(json.count + 64)
    var index = 0
    while index < json.count {
      let length = steering(json[index...])
      if length == 0 {
        line.append(json[index])
        index += 1
      } else {
        let value = json[index..<index + length].dropFirst().reduce(
          UInt32(json[index]) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
        ) { $0 << 6 | UInt32($1 & 0x3F) }
        let digits = String(value, radix: 16)
        line += Array("\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
        index += length
      }
    }
    return line
  }

  /// The bytes of the steering character that the rest of a text begins with; 0 where it begins with none.
  private static func steering(_ rest: ArraySlice<UInt8>) -> Int {
    let start = rest.startIndex
    switch rest[start] {
    case 0x7F: return 1
    case 0xC2 where rest.count > 1 && rest[start + 1] < 0xA0: return 2
    case 0xD8 where rest.count > 1 && rest[start + 1] == 0x9C: return 2
    case 0xE2 where rest.count > 2:
      switch (rest[start + 1], rest[start + 2]) {
      // U+200E, U+200F, U+2028 to U+202E, U+2066 to U+2069.
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
      default: return 0
      }
    case 0xEF where rest.count > 2 && rest[start + 1] == 0xBB && rest[start + 2] == 0xBF: return 3
    default: return 0
    }
  }
}
