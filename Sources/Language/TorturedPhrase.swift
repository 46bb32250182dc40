// SPDX-License-Identifier: Apache-2.0

/// Two neighbouring words that news does not put together, where a synonym of one makes a pair that it does: "overseas
/// ministry" for "foreign ministry". Spinners leave them; honest texts have a few by chance.
public struct TorturedPhrase: Sendable, Hashable {
  /// Where the two words stand, in bytes.
  public var range: Range<Int>
  /// What the two words may have read, in lower case: a suggestion, no finding.
  public var suggestion: String

  /// How much it tells; a phrase of an honest text weighs 1.7 on average.
  public var weight: Double

  /// A phrase with a suggestion.
  public init(range: Range<Int>, suggestion: String, weight: Double) {
    self.range = range
    self.suggestion = suggestion
    self.weight = weight
  }
}
