// SPDX-License-Identifier: Apache-2.0

/// Shares of a whole in thousandths of a percent, as they are told in words: 81 percent are "four in five".
enum Share {
  /// No rounding into words is farther off.
  static let greatestDifference = 2_000

  /// Whether two shares say the same. It may be known that one of them is rounded: figures are, into words. Two that are both in words say the
  /// same or do not.
  static func areSame(_ one: Int, _ other: Int, isRounded: Bool) -> Bool {
    guard isRounded else { return abs(one - other) <= exact }
    return abs(one - other) <= min(greatestDifference, max(exact, max(one, other) / 20))
  }

  /// A third is no whole number of thousandths.
  private static let exact = 200
}
