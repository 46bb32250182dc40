// SPDX-License-Identifier: Apache-2.0

/// A text as valid UTF-8 bytes, the unit that every position inside the tool counts in.
///
/// Positions that leave the tool (reports, JSON Lines) count Unicode scalars; ``ScalarIndex`` converts them at the edge.
public struct Text: Sendable, Hashable {
  /// The bytes, always valid UTF-8.
  public let utf8: [UInt8]

  /// A text of bytes that are known to be valid UTF-8.
  ///
  /// - Parameter utf8: Valid UTF-8; ill-formed sequences are replaced by U+FFFD.
  public init(utf8: [UInt8]) {
    if (try? UTF8Span(validating: utf8.span)) != nil {
      self.utf8 = utf8
    } else {
      self.utf8 = Array(String(decoding: utf8, as: UTF8.self).utf8)
    }
  }

  /// The text of a string.
  public init(_ string: String) {
    self.utf8 = Array(string.utf8)
  }

  /// An empty text.
  public static let empty = Text("")

  /// The number of bytes.
  public var count: Int { utf8.count }

  /// The string that stands at a range of bytes, clamped to the text.
  public func string(in range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// The whole text as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension Text: Codable {
  /// The text read back from a coded string.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Codes the text as one string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }
}
