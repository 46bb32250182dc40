// SPDX-License-Identifier: Apache-2.0

/// A sentence of a text; paragraph ends end sentences, and a sentence of under three words is part of its neighbour.
public struct Sentence: Sendable, Hashable {
  /// The sentence's words.
  public var tokens: Range<Int>
  /// Where the sentence stands, in bytes, with the marks before its first and behind its last word.
  public var range: Range<Int>
  /// The number of the paragraph that it stands in.
  public var paragraph: Int

  /// A sentence of a run of words.
  public init(tokens: Range<Int>, range: Range<Int>, paragraph: Int) {
    self.tokens = tokens
    self.range = range
    self.paragraph = paragraph
  }
}
