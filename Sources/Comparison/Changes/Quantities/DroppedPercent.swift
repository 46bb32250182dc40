// SPDX-License-Identifier: Apache-2.0

import Language

/// Tells a share of a hundred that became a plain number, "81 of the drivers" for "81 percent of the drivers", from one whose percent is only not
/// said again.
struct DroppedPercent {
  /// Two numbers of a list stand at most so many words apart: "12 to 15 percent".
  static let widestGap = 1
  /// A word that says what is a share stands at most so many words before the number: "an interest rate of about 4".
  static let reach = 4

  let original: Tokens
  let suspect: Tokens

  /// Whether of two readings of one number one alone is a share of a hundred, among all readings of either side.
  func isDropped(
    _ one: QuantityReading, _ other: QuantityReading, among theirs: ArraySlice<QuantityReading>,
    _ mine: ArraySlice<QuantityReading>
  ) -> Bool {
    guard one.isPercent != other.isPercent, one.value == other.value, isPlain(one), isPlain(other) else { return false }
    return one.isPercent ? isBare(other, among: mine, in: suspect) : isBare(one, among: theirs, in: original)
  }

  private func isPlain(_ reading: QuantityReading) -> Bool {
    reading.month == 0 && !reading.isDate && !reading.isLoose && !reading.isTime && !reading.isRatio
  }

  /// Whether nothing beside a number says that it is a share: not the share before it, nor the end of its list, nor a word.
  private func isBare(_ number: QuantityReading, among all: ArraySlice<QuantityReading>, in tokens: Tokens) -> Bool {
    guard number.part != number.value else { return false }
    // "61 percent were in favour and 39 against."
    for other in all where other.isPercent && other.tokens.lowerBound < number.tokens.lowerBound { return false }
    var end = number.tokens.upperBound
    for other in all where other.tokens.lowerBound >= end {
      guard other.tokens.lowerBound - end <= Self.widestGap else { break }
      if other.isPercent { return false }
      end = other.tokens.upperBound
    }
    let lead = max(0, number.tokens.lowerBound - Self.reach)..<number.tokens.lowerBound
    let behind = number.tokens.upperBound..<min(tokens.count, number.tokens.upperBound + Self.reach)
    return !lead.contains { Self.shares.contains(tokens.stems[$0]) }
      && !behind.contains { Self.shares.contains(tokens.stems[$0]) }
  }

  /// The stems of words that say that a number is a share or counts points.
  private static let shares: Set<UInt32> = Set(
    ([
      "percent", "per", "pct", "pc", "percentag", "point", "rate", "share", "yield", "inflat", "unemploy", "coupon",
      "turnout", "margin",
    ] as [StaticString]).map { FoldedHash.key(FoldedHash(of: $0).value) })
}
