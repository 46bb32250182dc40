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
  /// Which half of the day a clock time is said to be in.
  var half: DayHalf?
  /// Whether what stands behind a month is no day of it, "in September 5,700 nurses": then the number stands for a unit.
  var isNoDay = false
  /// Whether it is a share of a hundred.
  var isPercent = false
  /// Of how many it is one: "one in five".
  var isOneOfMany = false
  /// Whether "m" stands behind its digits: a million, or metres.
  var isShort = false
  /// Whether it is a word that counts without a numeral (`third`, `half`, `dozens`, `last week`): it stands only for what fills its very slot.
  var isLoose = false

  /// What stands behind a month like a day and is none, in thousandths; 0 where it is a day.
  var noDay: Int { isNoDay ? Int(unit) * 1_000 : 0 }

  /// Whether two readings are of one value.
  func isSame(as other: QuantityReading) -> Bool { month == other.month && value == other.value }

  /// Whether two readings are of one value, of the same thing and in the same currency.
  func isIdentical(to other: QuantityReading) -> Bool {
    value == other.value && month == other.month && unit == other.unit && currency == other.currency
      && half == other.half
  }

  /// Whether two readings say the same: a month alone says no other day, clocks count to twelve or to twenty-four, and measures are converted.
  func equals(_ other: QuantityReading) -> Bool {
    if month != 0, other.month != 0 {
      return month == other.month && (value == other.value || value == 0 || other.value == 0)
    }
    guard month == other.month else { return false }
    if isLoose != other.isLoose, isMultiple(of: other) == false { return false }
    if half != nil || other.half != nil || isTime || other.isTime { return isSameHour(as: other) }
    if value == other.value { return true }
    if isOneOfMany, other.isPercent { return isOne(in: value, percent: other.value) }
    if other.isOneOfMany, isPercent { return isOne(in: other.value, percent: value) }
    return Measure.areEqual((value, unit), (other.value, other.unit)) || isMetres(other) || other.isMetres(self)
  }

  /// Whether one of two readings is a multiple ("twice") and the other counts times; nil where neither is a multiple.
  private func isMultiple(of other: QuantityReading) -> Bool? {
    let (loose, plain) = isLoose ? (self, other) : (other, self)
    return loose.isMultiple ? plain.countsTimes : nil
  }

  /// Whether it is a word that multiplies: "twice".
  var isMultiple: Bool { isLoose && month == 0 && unit == LooseQuantities.multiple }
  /// Whether it counts times: "three times".
  var countsTimes: Bool { !isLoose && unit == Self.times }

  static let times = FoldedHash.key(FoldedHash(of: "time").value)

  /// Clocks count to twelve or to twenty-four.
  private func isSameHour(as other: QuantityReading) -> Bool {
    if let half, let theirs = other.half { return value == other.value && half == theirs }
    if value == other.value { return true }
    guard abs(value - other.value) == 12_000 else { return false }
    // "17:00" is "5 p.m." and not "5 a.m."
    return value < other.value ? half != .morning : other.half != .morning
  }

  /// Whether one in so many is so many percent, to the percent.
  private func isOne(in many: Int, percent: Int) -> Bool { many > 0 && abs(100_000_000 / many - percent) <= 1_000 }

  /// Whether its "m" says metres, as the other one does.
  private func isMetres(_ other: QuantityReading) -> Bool {
    isShort
      && (Measure.areEqual((value / 1_000_000, Measure.metre), (other.value, other.unit))
        || value / 1_000_000 == other.value && other.unit == Measure.metreStem)
  }

  /// Whether the same number counts something else: other currencies, other measures, other stretches of time.
  func contradicts(_ other: QuantityReading) -> Bool {
    if month != 0, month == other.month, noDay != other.noDay {
      return (noDay != 0 || value != 0) && (other.noDay != 0 || other.value != 0)
    }
    guard month == 0, other.month == 0, value == other.value else { return false }
    if let half, let theirs = other.half { return half != theirs }
    if let currency, let theirs = other.currency { return currency != theirs }
    return unit != other.unit && Measure.areComparable(unit, other.unit)
      && !Measure.areEqual((value, unit), (other.value, other.unit))
  }
}
