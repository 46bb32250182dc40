// SPDX-License-Identifier: Apache-2.0

/// A stretch of a suspect aligned with a stretch of an original, both in bytes of their page texts.
public struct Passage: Sendable, Hashable {
  /// Where it stands in the suspect.
  public var suspect: Range<Int>
  /// Where it stands in the original.
  public var original: Range<Int>
  /// Whether the suspect's stretch repeats one that stands earlier in it.
  public var isRepeat: Bool
  /// The rows of the aligned reader: aligned sentences in the suspect's order, each with its word-level edits.
  public var rows: [AlignedRow]

  /// A passage between two stretches.
  public init(suspect: Range<Int>, original: Range<Int>, isRepeat: Bool = false, rows: [AlignedRow] = []) {
    self.suspect = suspect
    self.original = original
    self.isRepeat = isRepeat
    self.rows = rows
  }
}
