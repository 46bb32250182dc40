// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// A line of the examined region: a block of the page, or a part of one between line breaks.
struct RegionLine: Sendable {
  /// Where the line stands in the region's text.
  var range: Range<Int>
  /// The block that the line belongs to; lines of one block have one number.
  var block: Int
  /// What sort of block that is.
  var kind: Block.Kind
  /// The element that made the block.
  var tag: Tag
  /// What the elements around it say that it holds.
  var furniture: Furniture
  /// The bytes that are not white space.
  var letters: Int
  /// Those of them that stand in links.
  var linkLetters: Int
  /// Whether the line stands in a figure.
  var isInFigure: Bool
  /// Whether the line stands in a list.
  var isInList: Bool
}
