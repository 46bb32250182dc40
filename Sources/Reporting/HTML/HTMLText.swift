// SPDX-License-Identifier: Apache-2.0

internal import Mustache

/// Text made safe for HTML, byte by byte.
///
/// Mustache's own escaping looks at whole characters: a quotation mark with a combining accent is another character to it
/// and would end an attribute all the same.
package struct HTMLText: MustacheContentType {
  /// The name that templates call this content type by.
  package static let name = "ESCAPED"

  /// The content type.
  package init() {}

  package func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// A text with everything that HTML gives a meaning written as a reference.
  ///
  /// - Complexity: linear in the text's bytes.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { replacement(of: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let replacement = replacement(of: byte) {
        bytes.append(contentsOf: replacement.utf8)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a byte is written as, if it has a meaning.
  private static func replacement(of byte: UInt8) -> String? {
    switch byte {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    default: nil
    }
  }
}
