// SPDX-License-Identifier: Apache-2.0

/// Something that happened to a capture on the way and that a reader of the report should know.
public struct Note: Sendable, Hashable, Codable {
  /// An open code: `encoding-replaced`, `encoding-conflict`, `parser-stopped`, `hidden-text`…
  public var code: String
  /// How often it happened.
  public var count: Int
  /// More words for a reader, if there is more to say.
  public var detail: String?

  /// A note with its count.
  public init(code: String, count: Int = 1, detail: String? = nil) {
    self.code = code
    self.count = count
    self.detail = detail
  }

  /// The code of a note on letters that were turned round; its count is that of the words.
  public static let turnedLetters = "turned-letters"
  /// The code of a note on words that were put back in order.
  public static let turnedWords = "turned-words"
}
