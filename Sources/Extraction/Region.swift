// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// The examined region of a capture: its text, cut into lines, with what is known of each.
struct Region: Sendable {
  /// The text; lines are parted by LF.
  var text: [UInt8] = []
  /// The lines in order.
  var lines: [RegionLine] = []
  /// The stretches with elements of their own, by their ends.
  var spans: [InlineSpan] = []
  /// Places where a link begins or ends between two letters.
  var seams: [Int] = []
  /// Leads positions of the text back to the tree's text (or the decoded bytes, for plain text).
  var offsets = OffsetMap()
  /// The nodes of the tree within the region that readers do not see, though they hold text.
  var hidden: [Int] = []
  /// The stretches of lines that the page's markup shows from their end, in order.
  var overridden: [Range<Int>] = []
  /// What was turned round in the text, one after the other.
  var turns: [TurnedStretches] = []
  /// Whether the region was cut at a limit.
  var isCut = false
}
