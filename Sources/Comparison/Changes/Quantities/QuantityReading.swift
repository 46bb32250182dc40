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
  /// Whether it is a time of day and nothing else.
  var isTime = false
  /// The time of day that it is, or may be beside another: "six", "1700".
  var clock: ClockTime?
  /// Whether what stands behind a month is no day of it, "in September 5,700 nurses": then the number stands for a unit.
  var isNoDay = false
  /// Whether it is a share of a hundred.
  var isPercent = false
  /// Whether it is a share of another number, "two in five", its value in percent.
  var isRatio = false
  /// What it is of a number that stands right behind it, "40 of 80", in thousandths of a percent.
  var part: Int?
  /// What it is with the scale of the number that it makes a range with, "five to six million"; 0 where there is none.
  var ranged = 0
  /// Whether it is a round number that no numeral says, "a dozen": it stands only for what fills its slot or counts the same thing.
  var isRound = false
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
      && clock == other.clock && isPercent == other.isPercent
  }

  /// Whether two readings say the same: a month alone says no other day, clocks count to twelve or to twenty-four, and measures are converted.
  func equals(_ other: QuantityReading) -> Bool {
    if month != 0, other.month != 0 {
      return month == other.month && (value == other.value || !isLoose && (value == 0 || other.value == 0))
        || isLoose && other.isLoose && LooseQuantities.mayBeOne((month, value), (other.month, other.value))
    }
    guard month == other.month else { return false }
    if isTime || other.isTime {
      guard let clock, let theirs = other.clock else { return false }
      return clock.agrees(with: theirs)
    }
    if let share, let theirs = other.share, isShare || other.isShare, !isPlainPercent || !other.isPlainPercent {
      let isRounded = isPlainPercent || other.isPlainPercent || part != nil || other.part != nil
      return Share.areSame(share, theirs, isRounded: isRounded)
    }
    if isLoose != other.isLoose, isMultiple(of: other) == false { return false }
    if value == other.value || ranged != 0 && ranged == other.value || other.ranged != 0 && other.ranged == value {
      return true
    }
    return Measure.areEqual((value, unit), (other.value, other.unit)) || isMetres(other) || other.isMetres(self)
  }

  /// What it is of a whole, in thousandths of a percent; nil where it says none.
  var share: Int? { isPercent ? value : isFraction ? value * 100 : part }
  /// Whether it is said as a share: "40 percent", "two in five", "a third".
  var isShare: Bool { isPercent || isFraction }
  /// Whether it is a share that no figure of percent says: "two in five", "a third".
  var isInWords: Bool { isRatio || isFraction }
  private var isPlainPercent: Bool { isPercent && !isRatio }
  private var isFraction: Bool { isLoose && month == 0 && unit == LooseQuantities.fraction }

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
    guard month == 0, other.month == 0 else { return false }
    if isTime || other.isTime {
      guard let clock, let theirs = other.clock else { return false }
      return clock.contradicts(theirs)
    }
    guard value == other.value else { return false }
    if let currency, let theirs = other.currency { return currency.isOther(than: theirs) }
    return unit != other.unit && Measure.areComparable(unit, other.unit)
      && !Measure.areEqual((value, unit), (other.value, other.unit))
  }
}
