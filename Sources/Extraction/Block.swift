// SPDX-License-Identifier: Apache-2.0

/// A block of the article: a paragraph, a heading, a list item.
public struct Block: Sendable, Hashable, Codable {
  /// What sort of block this is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case paragraph
    case heading
    case listItem = "list-item"
    case quotation
    case preformatted
    case table
  }

  /// What sort of block this is.
  public var kind: Kind
  /// Where the block stands in the page text, in bytes.
  public var range: Range<Int>
  /// Where the block stands in the capture, in bytes; nil where that is not known.
  public var source: Range<Int>?

  /// A block at a place.
  public init(kind: Kind, range: Range<Int>, source: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.source = source
  }
}
