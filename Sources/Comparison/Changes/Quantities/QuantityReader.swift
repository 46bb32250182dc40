// SPDX-License-Identifier: Apache-2.0

import Language

/// Reads the numbers and dates that a text mentions.
struct QuantityReader {
  let text: Text
  let tokens: Tokens

  /// What a mention of a number or date says.
  func reading(of mention: Mention) -> QuantityReading { mention.kind == .date ? date(mention) : number(mention) }

  private func date(_ mention: Mention) -> QuantityReading {
    var reading = QuantityReading(tokens: mention.tokens, value: 0, isDate: true)
    for token in mention.tokens {
      if tokens.flags[token].contains(.number) {
        let value = digits(of: token).value
        // "in September 5,700 nurses": what no month has is no day of it.
        if value <= 31_000 || value >= 1_800_000 && value <= 2_100_000 || value < 100_000 && isAlone(token) {
          reading.value = value
        } else {
          reading.isNoDay = true
          reading.unit = UInt32(clamping: value / 1_000)
        }
      } else {
        reading.month = letters(of: token).prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
      }
    }
    return reading
  }

  /// Whether a number counts nothing: a sign or a function word stands behind it. "From July 42 until Monday" names a day, though none.
  private func isAlone(_ token: Int) -> Bool {
    let next = token + 1
    guard next < tokens.count, Int(tokens.starts[next]) == tokens.range(of: token).upperBound + 1 else { return true }
    return tokens.flags[next].contains(.functionWord) && tokens.words[next] != Self.of
  }

  private static let of = FoldedHash(of: "of").value

  private func number(_ mention: Mention) -> QuantityReading {
    let first = mention.tokens.lowerBound
    var end = mention.tokens.upperBound
    if let date = writtenDate(first) { return date }
    var (value, letters, isShort) = digits(of: first)
    var currency = Currency(sign: text.utf8, before: Int(tokens.starts[first]))
    let clock =
      currency == nil ? ClockReader(text: text, tokens: tokens).reading(at: first, value: value, letters: letters) : nil
    if let clock, clock.isCertain {
      if let duration = duration(first, clock) { return duration }
      return QuantityReading(
        tokens: first..<clock.end, value: clock.value, isDate: false, isTime: true, clock: clock.time)
    }
    let minutes =
      letters == 0 ? ClockReader(text: text, tokens: tokens).minutes(value, at: first, around: digits) : nil
    if let minutes, minutes.isCertain {
      return QuantityReading(
        tokens: first..<minutes.end, value: minutes.value, isDate: false, isTime: true, clock: minutes.time)
    }
    if let ratio = ratio(at: first, value, letters) { return ratio }
    let spoken = SpokenNumber(text: text, tokens: tokens)
    let lead = spoken.hundred(before: first)
    if let (number, last) = spoken.reading(at: first) {
      value = number * 1_000
      end = last
    } else if end < tokens.count, value >= 20_000, value < 100_000, value % 10_000 == 0, isBehindOneSign(end),
      let ones = Self.ones(tokens, end)
    {
      value += ones * 1_000
      end += 1
    }
    if lead != nil, value < 100_000, letters == 0 { value += 100_000 }
    if value < 1_000_000, letters == 0 {
      if let part = spoken.fractionSign(behind: first) {
        value += part
      } else if isInDigits(first), end == first + 1, value % 1_000 == 0, let part = spoken.fractionInDigits(behind: end)
      {
        value += part
        end += 1
      } else if isContinued(end), let (part, last) = spoken.fraction(behind: end) {
        value += part
        end = last
      }
    }
    let scale = isContinued(end) ? Self.scales[tokens.words[end]] : nil
    if let scale {
      value = Self.scaled(value, by: scale)
      end += 1
    }
    if currency == nil { currency = self.currency(before: first, behind: end, value) }
    var unit = Self.endings.contains(letters) ? 0 : letters
    let kind = percentage(mention, letters, behind: end)
    if unit == 0, isContinued(end), !tokens.flags[end].contains(.functionWord) {
      unit = tokens.stems[end]
      // "Three times" stands for "twice".
      if unit == QuantityReading.times { end += 1 }
    }
    if let (number, smaller, last) = combined(value, unit, behind: end) {
      return QuantityReading(tokens: first..<last, value: number, unit: smaller, isDate: false)
    }
    if let (number, start) = combined(value, unit, before: first) {
      return QuantityReading(tokens: start..<end, value: number, unit: unit, isDate: false)
    }
    if letters == Self.packed("p") || end < tokens.count && letters == 0 && Self.hundredths.contains(tokens.words[end])
    {
      value /= 100
    }
    var reading = QuantityReading(
      tokens: (lead ?? first)..<end, value: kind == .point ? value / 100 : value, unit: unit, currency: currency,
      isDate: mention.kind == .number && end == first + 1 && isYear(first, value), isPercent: kind != .none,
      part: part(of: value, behind: end), isRound: scale == Self.dozen,
      isShort: isShort && currency == nil)
    if scale == nil, letters == 0 { reading.ranged = ranged(value, behind: end) }
    // Hours that no clock shows are a time nevertheless.
    if clock == nil, end < tokens.count, ClockReader.spokenHalves[tokens.words[end]] != nil, isInDigits(first) {
      reading.isTime = true
    }
    let mayBeTime = currency == nil && kind == .none && scale == nil && lead == nil && end <= first + 2 && letters == 0
    if mayBeTime, unit == 0 || isClock(first, before: end) { reading.clock = minutes?.time ?? clock?.time }
    return reading
  }

  /// Whether a word goes on with the sentence: "Veria won 3. Times have changed" tells of no times.
  private func isContinued(_ token: Int) -> Bool {
    token < tokens.count && !tokens.flags[token].contains(.sentenceInitial)
  }

  /// What a number is with the scale that stands behind the other end of its range: "five to six million"; 0 where none does.
  private func ranged(_ value: Int, behind end: Int) -> Int {
    guard end < tokens.count else { return 0 }
    let isWord = Self.betweenEnds.contains(tokens.words[end])
    let next = isWord ? end + 1 : end
    guard next < tokens.count, isWord || isHyphened(end), tokens.flags[next].contains(.number) else { return 0 }
    let (other, letters, isShort) = digits(of: next)
    if isShort { return Self.scaled(value, by: 1_000_000) }
    guard letters == 0, other < 1_000_000, next + 1 < tokens.count, let scale = Self.scales[tokens.words[next + 1]]
    else { return 0 }
    return Self.scaled(value, by: scale)
  }

  private static let betweenEnds: Set<UInt64> = [
    FoldedHash(of: "to").value, FoldedHash(of: "and").value, FoldedHash(of: "or").value,
  ]

  /// Coins of which a hundred make one of what sums are told in.
  private static let hundredths: Set<UInt64> = [
    FoldedHash(of: "cent").value, FoldedHash(of: "cents").value, FoldedHash(of: "pence").value,
  ]

  private func isInDigits(_ token: Int) -> Bool { text.utf8[Int(tokens.starts[token])] &- UInt8(ascii: "0") < 10 }

  /// Whether a hyphen or a dash alone parts a word from the one before it.
  func isHyphened(_ token: Int) -> Bool {
    let gap = text.utf8[tokens.range(of: token - 1).upperBound..<Int(tokens.starts[token])]
    return gap.elementsEqual("-".utf8) || gap.elementsEqual("–".utf8)
  }

  /// Whether one sign alone, a space or a hyphen, parts a word from the one before it.
  func isBehindOneSign(_ token: Int) -> Bool {
    tokens.range(of: token - 1).upperBound + 1 == Int(tokens.starts[token])
  }

  /// Whether a weekday stands behind a number, or behind four digits the word for the hours of a clock: "1700 hours".
  private func isClock(_ token: Int, before end: Int) -> Bool {
    guard end < tokens.count else { return false }
    return tokens.flags[end].contains(.weekday) || tokens.lengths[token] == 4 && tokens.stems[end] == Self.hour
  }

  private static let hour = FoldedHash.key(FoldedHash(of: "hour").value)

  private func currency(before first: Int, behind end: Int, _ value: Int) -> Currency? {
    if first > 0, let currency = Currency(code: tokens.words[first - 1]) { return currency }
    guard isContinued(end) else { return nil }
    if let currency = Currency(noun: tokens.words[end], value: value) ?? Currency(code: tokens.words[end]) {
      return currency
    }
    // "500 Swedish crowns"
    guard end + 1 < tokens.count, tokens.flags[end].contains(.capitalised) else { return nil }
    return Currency(noun: tokens.words[end + 1], value: value)
  }

  /// A date in digits, "30/11/2023", as day and month; nil where it is none. Which of the two comes first is only told where one is no month:
  /// elsewhere no day is read.
  private func writtenDate(_ token: Int) -> QuantityReading? {
    guard tokens.lengths[token] >= 8, tokens.lengths[token] <= 10 else { return nil }
    let bytes = text.utf8[tokens.range(of: token)]
    guard bytes.count(where: { $0 == UInt8(ascii: "/") }) == 2 else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "/")).map { part in
      part.reduce(0) { $1 >= 48 && $1 <= 57 ? $0 * 10 + Int($1 - 48) : 10_000 }
    }
    guard parts.count == 3, parts[2] < 3_000, parts[0] <= 31, parts[1] <= 31 else { return nil }
    let (month, day) = parts[0] > 12 ? (parts[1], parts[0]) : (parts[0], parts[1])
    guard month >= 1, month <= 12 else { return nil }
    var reading = QuantityReading(tokens: token..<token + 1, value: 0, isDate: true)
    guard day > 12 else {
      reading.value = parts[2] * 1_000
      return reading
    }
    reading.value = day * 1_000
    reading.month = Self.months[month - 1]
    return reading
  }

  /// Whether a bare number of four digits is a year: it stands behind a word that years stand behind.
  private func isYear(_ token: Int, _ value: Int) -> Bool {
    guard value >= 1_800_000, value <= 2_100_000, value % 1_000 == 0, token > 0 else { return false }
    // "the 1990s" is a stretch of time wherever it stands.
    if tokens.lengths[token] == 5, text.utf8[tokens.range(of: token)].last == UInt8(ascii: "s") { return true }
    guard tokens.lengths[token] == 4 else { return false }
    return Self.beforeYears.contains(tokens.words[token - 1])
  }

  /// The value of a word in thousandths, the letters behind its digits unless they are a scale, and whether that scale is an "m".
  func digits(of token: Int) -> (value: Int, letters: UInt32, isShort: Bool) {
    let bytes = text.utf8[tokens.range(of: token)]
    guard let first = bytes.first, first >= 48, first <= 57 else {
      return ((Self.words[tokens.words[token]] ?? 0) * 1_000, 0, false)
    }
    var value = 0
    var decimals = -1
    var letters: UInt32 = 0
    if bytes.count <= 7, let value = Self.fraction(bytes) { return (value, 0, false) }
    for byte in bytes {
      switch byte {
      case 48...57:
        guard letters == 0, decimals < 3, value < 1_000_000_000_000 else { continue }
        value = value * 10 + Int(byte - 48)
        if decimals >= 0 { decimals += 1 }
      case UInt8(ascii: "."): decimals = 0
      case UInt8(ascii: ","): continue
      default: letters = letters << 8 | UInt32(byte | 0x20)
      }
    }
    for _ in max(0, decimals)..<3 { value *= 10 }
    guard let scale = Self.suffixes[letters] else { return (value, letters, false) }
    return (Self.scaled(value, by: scale), 0, letters == Self.packed("m"))
  }

  /// `1/2` and `5-1/2`, in thousandths; nil for other digits that a stroke parts: those of a date or a season.
  static func fraction(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let stroke = bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let parts = bytes[..<stroke].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { $0.reduce(0) { $0 * 10 + Int($1) - 48 } }
    let denominator = bytes[(stroke + 1)...].reduce(0) { $0 * 10 + Int($1) - 48 }
    guard let numerator = parts.last, parts.count <= 2, numerator > 0, numerator < denominator,
      [2, 3, 4, 5, 8, 16].contains(denominator)
    else { return nil }
    return (parts.count == 2 ? parts[0] * 1_000 : 0) + numerator * 1_000 / denominator
  }

  /// No text counts more: sums and differences of two such values stay within an `Int`.
  private static let greatest = 1_000_000_000_000_000_000

  private static func scaled(_ value: Int, by scale: Int) -> Int {
    let (product, overflows) = value.multipliedReportingOverflow(by: scale)
    return overflows ? greatest : min(product, greatest)
  }

  private func letters(of token: Int) -> [UInt8] {
    text.utf8[tokens.range(of: token)].map { $0 | 0x20 }
  }

  private static func ones(_ tokens: Tokens, _ token: Int) -> Int? {
    guard let value = words[tokens.words[token]] ?? ordinals[tokens.words[token]], value < 10 else { return nil }
    return value
  }

  static func packed(_ letters: StaticString) -> UInt32 {
    letters.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// The folded hashes of digits, which number words are folded onto.
  static let words: HashTable<UInt64, Int> = HashTable(
    (0...99).map { (key: FoldedHash(of: Array(String($0).utf8)).value, value: $0) })
  private static let ordinals: [UInt64: Int] = [
    FoldedHash(of: "first").value: 1, FoldedHash(of: "second").value: 2, FoldedHash(of: "third").value: 3,
    FoldedHash(of: "fourth").value: 4, FoldedHash(of: "fifth").value: 5, FoldedHash(of: "sixth").value: 6,
    FoldedHash(of: "seventh").value: 7, FoldedHash(of: "eighth").value: 8, FoldedHash(of: "ninth").value: 9,
  ]
  private static let dozen = 12
  static let scales: [UInt64: Int] = [
    FoldedHash(of: "hundred").value: 100, FoldedHash(of: "thousand").value: 1_000,
    FoldedHash(of: "million").value: 1_000_000, FoldedHash(of: "billion").value: 1_000_000_000,
    FoldedHash(of: "trillion").value: 1_000_000_000_000, FoldedHash(of: "dozen").value: dozen,
    FoldedHash(of: "lakh").value: 100_000, FoldedHash(of: "crore").value: 10_000_000,
  ]
  private static let months: [UInt32] =
    ([
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ] as [StaticString]).map(packed)
  private static let suffixes: [UInt32: Int] = [
    packed("k"): 1_000, packed("m"): 1_000_000, packed("mn"): 1_000_000, packed("bn"): 1_000_000_000,
    packed("tn"): 1_000_000_000_000,
  ]
  private static let endings: Set<UInt32> = [
    packed("st"), packed("nd"), packed("rd"), packed("th"), packed("am"), packed("pm"), packed("s"),
  ]
  private static let beforeYears: Set<UInt64> = Set(
    [
      FoldedHash(of: "in"), FoldedHash(of: "since"), FoldedHash(of: "by"), FoldedHash(of: "until"),
      FoldedHash(of: "from"), FoldedHash(of: "during"), FoldedHash(of: "early"), FoldedHash(of: "late"),
      FoldedHash(of: "and"), FoldedHash(of: "of"), FoldedHash(of: "before"), FoldedHash(of: "after"),
      FoldedHash(of: "till"),
    ].map(\.value))
}
