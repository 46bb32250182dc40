// SPDX-License-Identifier: Apache-2.0

/// One row of the aligned reader: a sentence of the suspect beside the sentence of the original that it follows.
///
/// One of the two ranges is empty where a sentence stands on one side only; a split or merged sentence has a longer range
/// on one side.
public struct AlignedRow: Sendable, Hashable {
  /// Where the original's side stands, in bytes.
  public var original: Range<Int>
  /// Where the suspect's side stands, in bytes.
  public var suspect: Range<Int>
  /// The difference in words, in the order of reading; the ranges together cover both sides' words.
  public var edits: [Edit]

  /// A row of two sides.
  public init(original: Range<Int>, suspect: Range<Int>, edits: [Edit]) {
    self.original = original
    self.suspect = suspect
    self.edits = edits
  }
}
