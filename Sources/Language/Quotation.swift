// SPDX-License-Identifier: Apache-2.0

/// Words between quotation marks.
public struct Quotation: Sendable, Hashable {
  /// Where the words stand, in bytes, without the marks.
  public var range: Range<Int>
  /// The quoted words.
  public var tokens: Range<Int>
  /// Whether the closing mark was found; without it the quotation ends with its paragraph or after 400 bytes.
  public var isClosed: Bool
  /// The name of the person quoted, in bytes of the text, where it can be told.
  public var speaker: Range<Int>?

  /// A quotation at a place.
  public init(range: Range<Int>, tokens: Range<Int>, isClosed: Bool, speaker: Range<Int>? = nil) {
    self.range = range
    self.tokens = tokens
    self.isClosed = isClosed
    self.speaker = speaker
  }
}
