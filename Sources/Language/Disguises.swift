// SPDX-License-Identifier: Apache-2.0

/// Letters made to escape comparison: folded away when words are compared, counted for the report.
public struct Disguises: Sendable, Hashable {
  /// Invisible characters inside words: soft hyphens, zero-width spaces and joiners.
  public var invisible = 0
  /// Letters of other scripts inside words with plain Latin letters.
  public var lookalikes = 0
  /// Fullwidth, mathematical and circled letters and digits.
  public var styled = 0
  /// Controls of the writing direction: embeddings, overrides and isolates.
  public var directions = 0
  /// Variation selectors that follow one another, which no reader sees: text manifests and hidden messages.
  public var selectors = 0
  /// Letters under three combining marks or more, which no script stacks.
  public var stacked = 0
  /// Words whose letters are parted by spaces.
  public var spaced = 0
  /// Digits in the place of letters: `0ff1ce`.
  public var digits = 0
  /// Words that signs or spaces cut into pieces: `gov-ern-ment`.
  public var cut = 0

  /// No disguises.
  public init() {}

  /// The number of characters and words that were folded.
  public var count: Int { invisible + lookalikes + styled + directions + selectors + stacked + spaced + digits + cut }
}
