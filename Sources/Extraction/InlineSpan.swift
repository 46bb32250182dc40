// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// A stretch of a line that has an element of its own: a link, a span, an emphasis.
struct InlineSpan: Sendable {
  /// Where it stands in the region's text.
  var range: Range<Int>
  /// The element.
  var tag: Tag
  /// What the element's names say that it holds.
  var furniture: Furniture
  /// The number of the line.
  var line: Int
}
