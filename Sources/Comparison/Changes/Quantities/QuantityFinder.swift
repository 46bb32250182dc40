// SPDX-License-Identifier: Apache-2.0

import Language

/// Sets the numbers and dates of aligned sentences beside each other by their values.
///
/// A value of the original that the suspect's sentence does not have, beside one of the suspect's that the original's does not have, is altered
/// where the two fill one slot or nothing else is left over.
struct QuantityFinder {
  /// In rows with at least this share of matching words what fills a slot counts, whatever the sentences around say.
  static let leastStrength = 0.7
  /// In rows with fewer matching words only what counts the same thing is set beside each other.
  static let leastForSlots = 0.3
  /// The same for what is merely left over.
  static let leastForRest = 0.5

  let original: PreparedDocument
  let suspect: PreparedDocument
  let slots: FactSlots

  /// The altered ones of one row; `near` are the readings of the rows beside it.
  func altered(
    _ theirs: ArraySlice<QuantityReading>, _ mine: ArraySlice<QuantityReading>,
    near: (original: ArraySlice<QuantityReading>, suspect: ArraySlice<QuantityReading>)
  ) -> [FactPair] {
    guard !theirs.isEmpty, !mine.isEmpty, !areUnchanged(theirs, mine) else { return [] }
    var lost = Array(theirs)
    var gained = Array(mine)
    let rounding = RoundedNumber(original: original.annotated.tokens, suspect: suspect.annotated.tokens)
    var pairs = contradictions(&lost, &gained, among: (theirs, mine), rounding)
    let exchanged = ExchangedNumbers(slots: slots, original: original, suspect: suspect).pairs(theirs, mine)
    pairs += exchanged.filter { pair in !pairs.contains { $0.0.tokens == pair.0.tokens || $0.1.tokens == pair.1.tokens }
    }
    lost.removeAll { one in exchanged.contains { $0.0.tokens == one.tokens } }
    gained.removeAll { other in exchanged.contains { $0.1.tokens == other.tokens } }
    removeEqual(&lost, &gained, all: (theirs, mine))
    let isStrong = slots.words.strength >= Self.leastStrength
    guard !lost.isEmpty && !gained.isEmpty || !pairs.isEmpty else { return [] }
    // Dates and numbers do not stand for each other, but a bare year counts as either.
    for pass in 0..<3 {
      if pass == 1 || pass == 0 && !isStrong {
        lost.removeAll { each in near.suspect.contains { $0.isSame(as: each) } }
        gained.removeAll { each in near.original.contains { $0.isSame(as: each) } }
      }
      for one in lost {
        let candidates = gained.filter { fits(one, $0) && isCandidate(one, $0, pass: pass) }
        let rivals = lost.filter { other in candidates.contains { fits(other, $0) } }
        guard let other = candidates.first, pass < 2 || candidates.count == 1 && rivals.count == 1 else { continue }
        lost.removeAll { $0.tokens == one.tokens }
        gained.removeAll { $0.tokens == other.tokens }
        if !rounding.isRounded(one, to: other), !rounding.isRoundedShare(one, to: other) { pairs.append((one, other)) }
      }
    }
    return pairs.sorted { $0.0.tokens.lowerBound < $1.0.tokens.lowerBound }.map { one, other in
      FactPair(
        kind: one.isDate || one.month != 0 ? .date : .number, status: .altered,
        original: original.annotated.tokens.range(of: one.tokens),
        suspect: suspect.annotated.tokens.range(of: other.tokens))
    }
  }

  /// Whether both sides say the same in the same order, each in the slot of its like alone: in most rows they do, and nothing else has to be
  /// found out.
  private func areUnchanged(_ theirs: ArraySlice<QuantityReading>, _ mine: ArraySlice<QuantityReading>) -> Bool {
    guard theirs.count == mine.count, theirs.count <= Self.fewReadings else { return false }
    for (one, own) in zip(theirs.indices, mine.indices) {
      guard theirs[one].isIdentical(to: mine[own]), isBehindSameWord(theirs[one], mine[own]) else { return false }
      for other in mine.indices where isSlot(theirs[one], mine[other]) != (other == own) { return false }
    }
    return true
  }

  /// Whether the same word leads up to two readings: "at least" bounds a number, "up to" does it the other way.
  private func isBehindSameWord(_ one: QuantityReading, _ other: QuantityReading) -> Bool {
    guard one.tokens.lowerBound > 0, other.tokens.lowerBound > 0 else { return true }
    return original.annotated.tokens.words[one.tokens.lowerBound - 1]
      == suspect.annotated.tokens.words[other.tokens.lowerBound - 1]
  }

  /// More readings than this are not set beside each other one by one to see whether nothing changed.
  private static let fewReadings = 8

  /// The same numbers in one slot that count something else, and shares that are said to be on the other side of a round one.
  private func contradictions(
    _ lost: inout [QuantityReading], _ gained: inout [QuantityReading],
    among all: (theirs: ArraySlice<QuantityReading>, mine: ArraySlice<QuantityReading>), _ rounding: RoundedNumber
  ) -> [(QuantityReading, QuantityReading)] {
    var pairs: [(QuantityReading, QuantityReading)] = []
    guard slots.words.strength >= Self.leastStrength else { return pairs }
    let percent = DroppedPercent(original: original.annotated.tokens, suspect: suspect.annotated.tokens)
    for one in lost {
      guard
        let other = gained.first(where: {
          isSlot(one, $0)
            && (one.contradicts($0) && !isTold(one.noDay, by: gained) && !isTold($0.noDay, by: lost)
              || percent.isDropped(one, $0, among: all.theirs, all.mine) || rounding.isBeyond(one, $0)
              || isTurned(one, $0))
        })
      else { continue }
      pairs.append((one, other))
      lost.removeAll { $0.tokens == one.tokens }
      gained.removeAll { $0.tokens == other.tokens }
    }
    return pairs
  }

  /// Whether a number that was the least is the most on the other side.
  private func isTurned(_ one: QuantityReading, _ other: QuantityReading) -> Bool {
    guard one.value == other.value, one.month == 0, other.month == 0, !one.isLoose, !other.isLoose,
      let bound = NumberBound(before: one.tokens.lowerBound, in: original.annotated.tokens),
      let theirs = NumberBound(before: other.tokens.lowerBound, in: suspect.annotated.tokens)
    else { return false }
    return bound != theirs
  }

  /// Whether what stands behind a month and is no day counts something on the other side.
  private func isTold(_ number: Int, by readings: [QuantityReading]) -> Bool {
    number != 0 && readings.contains { $0.month == 0 && $0.value == number }
  }

  /// Takes out what both sides say, as often as both say it, first what stands in one slot.
  private func removeEqual(
    _ lost: inout [QuantityReading], _ gained: inout [QuantityReading],
    all: (theirs: ArraySlice<QuantityReading>, mine: ArraySlice<QuantityReading>)
  ) {
    for isSlotAsked in [true, false] {
      lost.removeAll { one in
        guard let same = gained.firstIndex(where: { $0.equals(one) && (!isSlotAsked || isSlot(one, $0)) }) else {
          return false
        }
        gained.remove(at: same)
        return true
      }
    }
    // What one side says twice and the other once is no change, unless something else fills the second one's slot.
    let (theirs, mine) = (lost, gained)
    lost.removeAll { one in
      all.mine.contains { $0.equals(one) } && !mine.contains { isSlot(one, $0) && fits(one, $0) }
    }
    gained.removeAll { one in
      all.theirs.contains { $0.equals(one) } && !theirs.contains { isSlot($0, one) && fits($0, one) }
    }
  }

  private func fits(_ one: QuantityReading, _ other: QuantityReading) -> Bool {
    guard (one.month != 0) == (other.month != 0) else { return false }
    if one.isTime || other.isTime {
      // Nobody knows here how many hours lie between two zones.
      guard let clock = one.clock, let theirs = other.clock else { return one.isTime && other.isTime }
      return clock.zone == theirs.zone
    }
    // A share in words stands for a share, and for no number.
    if one.isRatio || other.isRatio, one.share == nil || other.share == nil { return false }
    guard one.isLoose == other.isLoose else {
      return one.isMultiple && other.countsTimes || other.isMultiple && one.countsTimes
        || one.share != nil && other.share != nil && (one.isShare || other.isShare)
          && slots.words.strength >= Self.leastStrength
    }
    // A number of years is no year.
    if one.isDate != other.isDate, !isYearLike(one.isDate ? other : one) { return false }
    if one.isLoose, one.month == 0, one.unit != other.unit { return false }
    // A part of the day stands for no week.
    if (one.month == LooseQuantities.partOfDay) != (other.month == LooseQuantities.partOfDay) { return false }
    if let currency = one.currency, let theirs = other.currency, currency.isOther(than: theirs) { return false }
    return one.unit == other.unit || !Measure.areUnlike(one.unit, other.unit)
  }

  /// Whether a number has the digits of a year and counts no stretch of time; or is a date of its own.
  private func isYearLike(_ number: QuantityReading) -> Bool {
    number.month != 0 || number.value >= 1_000_000 && number.value < 3_000_000 && !Measure.isTime(number.unit)
  }

  /// First what stands in the slot, then what counts the same thing, then the only one left.
  private func isCandidate(_ one: QuantityReading, _ other: QuantityReading, pass: Int) -> Bool {
    if pass > 0, one.isLoose || other.isLoose { return false }
    if pass == 2 || slots.words.strength < Self.leastStrength, one.isRound || other.isRound { return false }
    if one.isLoose, slots.words.strength < Self.leastForRest { return false }
    guard slots.words.strength >= (pass == 0 ? Self.leastForSlots : pass == 2 ? Self.leastForRest : 0) else {
      return false
    }
    switch pass {
    case 0: return isSlot(one, other)
    case 1: return one.unit != 0 && one.unit == other.unit || one.month != 0 && one.month == other.month
    default: return true
    }
  }

  private func isSlot(_ one: QuantityReading, _ other: QuantityReading) -> Bool {
    let isInWords = one.isInWords || other.isInWords
    let filled = isInWords ? slot(of: other) : other.tokens
    return (isInWords ? slot(of: one) : one.tokens).contains { token in
      slots.words.counterpart(of: token).map { filled.contains($0) } ?? false
    }
  }

  /// What a share may be aligned with another by: the number with the word "percent" behind it, or "one in" before it.
  private func slot(of reading: QuantityReading) -> Range<Int> {
    guard reading.isPercent else { return reading.tokens }
    guard reading.isRatio else { return reading.tokens.lowerBound..<reading.tokens.upperBound + 1 }
    return reading.tokens.count == 1
      ? max(0, reading.tokens.lowerBound - 2)..<reading.tokens.upperBound : reading.tokens
  }
}
