// SPDX-License-Identifier: Apache-2.0

import Language

/// Reads the time of day that a number says: `5 p.m.`, `17:00`, `0930`, `9.30`, `1500 GMT`, `half past five`, `6 in the morning`.
struct ClockReader {
  /// What was read.
  struct Reading {
    var time: ClockTime
    /// The word behind the last that tells the time.
    var end: Int
    /// The hours and the minutes in thousands and in tens: as many thousandths as `9.30` has.
    var value: Int
    /// Whether it is a time and nothing else; otherwise it is one only beside another.
    var isCertain: Bool
  }

  /// A part of the day that stands so many words behind an hour may belong to it.
  private static let reach = 4

  let text: Text
  let tokens: Tokens

  /// The time at a number, which is given in thousandths with the letters behind its digits; nil where it can be none.
  func reading(at token: Int, value: Int, letters: UInt32) -> Reading? {
    guard let written = written(token, value), written.hour <= 24, written.minute < 60, !isBehindColon(token) else {
      return nil
    }
    let hour = written.hour
    var (minute, letters, end) = (written.minute, letters, token + 1)
    var isCertain = written.form != .whole && startsWithNought(token)
    if written.form == .whole, letters == 0, let shown = minutes(at: end) {
      (minute, letters, end, isCertain) = (shown.minute, shown.letters, end + 1, true)
    }
    guard letters == 0 || Self.halves[letters] != nil else { return nil }
    var half = Self.halves[letters]
    if half == nil, end < tokens.count, let spoken = Self.spokenHalves[tokens.words[end]] {
      half = spoken
      end += 1
    }
    if half == nil, written.form == .whole, end < tokens.count, tokens.words[end] == Self.oClock {
      isCertain = true
      end += 1
    }
    if half == nil, hour <= 12, let part = part(behind: end, hour) { (half, end) = (part.half, part.end) }
    let offset = written.form == .whole && hour <= 12 ? offset(before: token) : nil
    isCertain = isCertain || half != nil || offset != nil
    let zone = zone(at: end, isCertain: isCertain)
    // A clock of twenty-four hours shows "05:00", and none of twelve "17:00"; an evening may still be written "05:00".
    if half == nil {
      if hour == 0 || hour > 12 {
        half = hour == 0 || hour == 24 ? .morning : .afternoon
      } else if hour < 10, isCertain, startsWithNought(token), !isLate(behind: end) {
        half = .morning
      }
    }
    return Reading(
      time: ClockTime(dial: (hour * 60 + minute + (offset ?? 0) + 720) % 720, half: half, zone: zone ?? 0), end: end,
      value: hour * 1_000 + minute * 10, isCertain: isCertain || zone != nil)
  }

  /// The time that minutes say together with the hour behind them: `twenty past nine`, `ten minutes to six`. Without their word, "ten to six" is
  /// a time only beside another: it may be a score.
  func minutes(
    _ value: Int, at token: Int, around digits: (Int) -> (value: Int, letters: UInt32, isShort: Bool)
  ) -> Reading? {
    guard value >= 1_000, value < 30_000, value % 1_000 == 0, token + 2 < tokens.count else { return nil }
    let isTold = tokens.stems[token + 1] == Self.minute
    let side = token + (isTold ? 2 : 1)
    let isPast = tokens.words[side] == Self.past
    guard isPast || tokens.words[side] == Self.to, side + 1 < tokens.count, tokens.flags[side + 1].contains(.number)
    else { return nil }
    let hour = digits(side + 1)
    guard hour.value >= 1_000, hour.value <= 12_000, hour.value % 1_000 == 0,
      var reading = reading(at: side + 1, value: hour.value, letters: hour.letters), reading.time.dial % 60 == 0
    else { return nil }
    reading.time.dial = (reading.time.dial + (isPast ? value : -value) / 1_000 + 720) % 720
    reading.isCertain = isPast || isTold
    return reading
  }

  private static let minute = FoldedHash.key(FoldedHash(of: "minut").value)

  /// How the hour and the minute share the digits of one word.
  private enum Form {
    /// `9`, with or without minutes in the next word.
    case whole
    /// `9.30`
    case parted
    /// `0930`
    case joined
  }

  private func written(_ token: Int, _ value: Int) -> (hour: Int, minute: Int, form: Form)? {
    let bytes = text.utf8[tokens.range(of: token)]
    let digits = bytes.prefix { $0 &- UInt8(ascii: "0") < 10 }.count
    if digits == 4, bytes.count == 4 { return (value / 100_000, value / 1_000 % 100, .joined) }
    guard value < 25_000 else { return nil }
    let behind = bytes.dropFirst(digits)
    guard digits > 0, behind.first == UInt8(ascii: ".") else {
      return value % 1_000 == 0 ? (value / 1_000, 0, .whole) : nil
    }
    // Two digits of minutes and no more.
    guard behind.dropFirst().prefix(while: { $0 &- UInt8(ascii: "0") < 10 }).count == 2 else { return nil }
    return (value / 1_000, value % 1_000 / 10, .parted)
  }

  /// The minutes behind a colon.
  private func minutes(at token: Int) -> (minute: Int, letters: UInt32)? {
    guard token < tokens.count, tokens.flags[token].contains(.number) else { return nil }
    let gap = tokens.range(of: token - 1).upperBound..<Int(tokens.starts[token])
    guard gap.count == 1, text.utf8[gap.lowerBound] == UInt8(ascii: ":") else { return nil }
    let bytes = text.utf8[tokens.range(of: token)]
    let digits = bytes.prefix { $0 &- UInt8(ascii: "0") < 10 }
    guard digits.count == 2, bytes.count <= 4 else { return nil }
    let minute = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    guard minute < 60 else { return nil }
    return (minute, bytes.dropFirst(2).reduce(0) { $0 << 8 | UInt32($1 | 0x20) })
  }

  /// Whether a number and a colon stand right before a number: then it is no hour, "01: 23 o'clock".
  private func isBehindColon(_ token: Int) -> Bool {
    guard token > 0, tokens.flags[token - 1].contains(.number) else { return false }
    return text.utf8[tokens.range(of: token - 1).upperBound] == UInt8(ascii: ":")
  }

  private func startsWithNought(_ token: Int) -> Bool {
    tokens.lengths[token] > 1 && text.utf8[Int(tokens.starts[token])] == UInt8(ascii: "0")
  }

  /// The half of the day that words right behind an hour say: "noon", "in the afternoon", "at night".
  private func part(behind end: Int, _ hour: Int) -> (half: DayHalf, end: Int)? {
    guard end < tokens.count else { return nil }
    if hour == 12, let half = Self.turns[tokens.words[end]] { return (half, end + 1) }
    guard end + 2 < tokens.count, tokens.words[end] == Self.in, tokens.words[end + 1] == Self.the,
      let half = Self.parts[tokens.words[end + 2]]
    else { return nil }
    return (half, end + 3)
  }

  /// Whether a part of the day that is late stands close behind.
  private func isLate(behind end: Int) -> Bool {
    (end..<min(end + Self.reach, tokens.count)).contains {
      Self.parts[tokens.words[$0]] == .afternoon || tokens.words[$0] == Self.night
    }
  }

  /// The minutes that words before an hour add: "half past", "a quarter to".
  private func offset(before token: Int) -> Int? {
    guard token > 1 else { return nil }
    let minutes =
      tokens.words[token - 2] == Self.halfHour ? 30 : tokens.words[token - 2] == Self.quarter ? 15 : nil
    guard let minutes else { return nil }
    if tokens.words[token - 1] == Self.past { return minutes }
    return minutes == 15 && tokens.words[token - 1] == Self.to ? -minutes : nil
  }

  /// The zone that stands behind a time: an abbreviation, or the name of a place and "time". What is said to be local names none.
  private func zone(at token: Int, isCertain: Bool) -> UInt32? {
    guard token < tokens.count else { return nil }
    let isTime = token + 1 < tokens.count && tokens.stems[token + 1] == QuantityReading.times
    if tokens.words[token] == Self.local, isTime { return 0 }
    guard tokens.flags[token].contains(.capitalised) else { return nil }
    if isTime { return Self.zones[tokens.words[token]] ?? FoldedHash.key(tokens.words[token]) }
    // "12 CT scans" are no time.
    guard tokens.flags[token].contains(.allCapitals), isCertain || tokens.lengths[token] > 2 else { return nil }
    return Self.zones[tokens.words[token]]
  }

  /// Abbreviations of one zone, or of one whose clocks change with the seasons, under one number.
  private static let zones: [UInt64: UInt32] = {
    let zones: [[StaticString]] = [
      ["gmt", "utc"], ["bst"], ["cet", "cest"], ["eet", "eest"], ["msk", "moscow"], ["est", "edt", "et", "eastern"],
      ["cst", "cdt", "ct", "central"], ["mst", "mdt", "mt", "mountain"], ["pst", "pdt", "pt", "pacific"], ["jst"],
      ["ist"], ["aest", "aedt"],
    ]
    return Dictionary(
      uniqueKeysWithValues: zones.enumerated().flatMap { number, names in
        names.map { (FoldedHash(of: $0).value, UInt32(number + 1)) }
      })
  }()

  private static func packed(_ letters: StaticString) -> UInt32 {
    letters.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private static let halves: [UInt32: DayHalf] = [packed("am"): .morning, packed("pm"): .afternoon]
  static let spokenHalves: [UInt64: DayHalf] = [
    FoldedHash(of: "a.m").value: .morning, FoldedHash(of: "am").value: .morning,
    FoldedHash(of: "p.m").value: .afternoon, FoldedHash(of: "pm").value: .afternoon,
  ]
  /// The turns of the day: noon belongs to what follows it, as "12 p.m." does.
  static let turns: [UInt64: DayHalf] = [
    FoldedHash(of: "noon").value: .afternoon, FoldedHash(of: "midday").value: .afternoon,
    FoldedHash(of: "midnight").value: .morning,
  ]
  private static let parts: [UInt64: DayHalf] = [
    FoldedHash(of: "morning").value: .morning, FoldedHash(of: "afternoon").value: .afternoon,
    FoldedHash(of: "evening").value: .afternoon,
  ]
  private static let oClock = FoldedHash(of: "o'clock").value
  private static let `in` = FoldedHash(of: "in").value
  private static let the = FoldedHash(of: "the").value
  private static let local = FoldedHash(of: "local").value
  private static let past = FoldedHash(of: "past").value
  private static let to = FoldedHash(of: "to").value
  private static let halfHour = FoldedHash(of: "half").value
  private static let quarter = FoldedHash(of: "quarter").value
  private static let night = FoldedHash(of: "night").value
}
