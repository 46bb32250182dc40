// SPDX-License-Identifier: Apache-2.0

import Language

/// A number or a date as a value, however it is written: `thirty-first` and `31st`, `28 million` and `28m`, `March 3` and `3 March`.
struct QuantityReading {
  var tokens: Range<Int>
  /// Thousandths of the number, of the day, or of hours and minutes; 0 where a month or a weekday stands alone.
  var value: Int
  /// The first letters of the month, weekday or other stretch of the calendar; 0 for a number.
  var month: UInt32 = 0
  /// The letters behind the digits, or the stem of the next word: what is counted.
  var unit: UInt32 = 0
  /// The sum's currency; none where nothing says it.
  var currency: Currency?
  var isDate: Bool
  /// Whether it is written as hours and minutes.
  var isTime = false
  /// Whether it is a word that counts without a numeral (`third`, `half`, `dozens`, `last week`): it stands only for what fills its very slot.
  var isLoose = false

  /// Whether two readings are of one value.
  func isSame(as other: QuantityReading) -> Bool { month == other.month && value == other.value }

  /// Whether two readings are of one value, of the same thing and in the same currency.
  func isIdentical(to other: QuantityReading) -> Bool {
    value == other.value && month == other.month && unit == other.unit && currency == other.currency
  }

  /// Whether two readings say the same: a month alone says no other day, clocks count to twelve or to twenty-four, and measures are converted.
  func equals(_ other: QuantityReading) -> Bool {
    if month != 0, other.month != 0 {
      return month == other.month && (value == other.value || value == 0 || other.value == 0)
    }
    guard month == other.month else { return false }
    if value == other.value || isTime && abs(value - other.value) == 12_000 { return true }
    return Measure.areEqual((value, unit), (other.value, other.unit))
  }

  /// Whether the same number counts something else: other currencies, other measures, other stretches of time.
  func contradicts(_ other: QuantityReading) -> Bool {
    guard month == 0, other.month == 0, value == other.value else { return false }
    if let currency, let theirs = other.currency { return currency != theirs }
    return unit != other.unit && Measure.areComparable(unit, other.unit)
      && !Measure.areEqual((value, unit), (other.value, other.unit))
  }
}
