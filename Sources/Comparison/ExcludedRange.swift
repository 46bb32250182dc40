// SPDX-License-Identifier: Apache-2.0

/// A stretch of a page text that does not count as the article: junk, or a repeat of what stands earlier.
public struct ExcludedRange: Sendable, Hashable {
  /// Where it stands, in bytes.
  public var range: Range<Int>
  /// Whether it repeats text that stands earlier; repeats are aligned for the list of passages but count in no signal.
  public var isRepeat: Bool

  /// A stretch to leave out.
  public init(range: Range<Int>, isRepeat: Bool) {
    self.range = range
    self.isRepeat = isRepeat
  }

  /// The stretches that are not empty, in the order of their beginnings.
  public static func ordered(_ stretches: [ExcludedRange]) -> [ExcludedRange] {
    stretches.filter { !$0.range.isEmpty }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
