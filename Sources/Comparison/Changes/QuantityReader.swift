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
    var half = Self.halves[letters]
    var isTime = half != nil
    if end < tokens.count {
      let gap = tokens.range(of: first).upperBound..<Int(tokens.starts[end])
      let between = text.utf8[gap]
      if between.count == 1, between.first == UInt8(ascii: ":"), tokens.flags[end].contains(.number) {
        let minutes = digits(of: end)
        value += minutes.value / 100
        half = Self.halves[minutes.letters]
        end += 1
        isTime = true
      } else if between.count == 1, value >= 20_000, value < 100_000, value % 10_000 == 0,
        let ones = Self.ones(tokens, end)
      {
        value += ones * 1_000
        end += 1
      }
    }
    if half == nil, end < tokens.count, value < 25_000, let spoken = Self.spokenHalves[tokens.words[end]] {
      half = spoken
      isTime = true
      end += 1
    }
    if !isTime, end < tokens.count, let scale = Self.scales[tokens.words[end]] {
      value = Self.scaled(value, by: scale)
      end += 1
    }
    var currency = sign(before: first)
    if end < tokens.count, currency == nil { currency = Self.currencies[tokens.stems[end]] }
    var unit = Self.endings.contains(letters) ? 0 : letters
    if unit == 0, half == nil, end < tokens.count, !tokens.flags[end].contains(.functionWord) {
      unit = tokens.stems[end]
      // "Three times" stands for "twice".
      if unit == QuantityReading.times { end += 1 }
    }
    return QuantityReading(
      tokens: first..<end, value: value, unit: unit, currency: currency,
      isDate: mention.kind == .number && end == first + 1 && isYear(first, value), isTime: isTime, half: half,
      isPercent: mention.kind == .percentage, isOneOfMany: isOneOfMany(first, value),
      isShort: isShort && currency == nil)
  }

  /// Whether a number stands behind "one in".
  private func isOneOfMany(_ token: Int, _ value: Int) -> Bool {
    token > 1 && value >= 2_000 && value <= 1_000_000 && tokens.words[token - 1] == Self.in
      && tokens.words[token - 2] == Self.one
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
  private func digits(of token: Int) -> (value: Int, letters: UInt32, isShort: Bool) {
    let bytes = text.utf8[tokens.range(of: token)]
    guard let first = bytes.first, first >= 48, first <= 57 else {
      return ((Self.words[tokens.words[token]] ?? 0) * 1_000, 0, false)
    }
    var value = 0
    var decimals = -1
    var letters: UInt32 = 0
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

  /// No text counts more: sums and differences of two such values stay within an `Int`.
  private static let greatest = 1_000_000_000_000_000_000

  private static func scaled(_ value: Int, by scale: Int) -> Int {
    let (product, overflows) = value.multipliedReportingOverflow(by: scale)
    return overflows ? greatest : min(product, greatest)
  }

  /// The currency whose sign stands right before a word.
  private func sign(before token: Int) -> Currency? {
    let bytes = text.utf8
    let start = Int(tokens.starts[token])
    guard start > 0 else { return nil }
    switch bytes[start - 1] {
    case UInt8(ascii: "$"): return .dollar
    case 0xA3 where start > 1 && bytes[start - 2] == 0xC2: return .pound
    case 0xA5 where start > 1 && bytes[start - 2] == 0xC2: return .yen
    case 0xAC where start > 2 && bytes[start - 2] == 0x82 && bytes[start - 3] == 0xE2: return .euro
    default: return nil
    }
  }

  private func letters(of token: Int) -> [UInt8] {
    text.utf8[tokens.range(of: token)].map { $0 | 0x20 }
  }

  private static func ones(_ tokens: Tokens, _ token: Int) -> Int? {
    guard let value = words[tokens.words[token]] ?? ordinals[tokens.words[token]], value < 10 else { return nil }
    return value
  }

  private static func packed(_ letters: StaticString) -> UInt32 {
    letters.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// The folded hashes of digits, which number words are folded onto.
  private static let words: HashTable<UInt64, Int> = HashTable(
    (0...99).map { (key: FoldedHash(of: Array(String($0).utf8)).value, value: $0) })
  private static let ordinals: [UInt64: Int] = [
    FoldedHash(of: "first").value: 1, FoldedHash(of: "second").value: 2, FoldedHash(of: "third").value: 3,
    FoldedHash(of: "fourth").value: 4, FoldedHash(of: "fifth").value: 5, FoldedHash(of: "sixth").value: 6,
    FoldedHash(of: "seventh").value: 7, FoldedHash(of: "eighth").value: 8, FoldedHash(of: "ninth").value: 9,
  ]
  private static let scales: [UInt64: Int] = [
    FoldedHash(of: "hundred").value: 100, FoldedHash(of: "thousand").value: 1_000,
    FoldedHash(of: "million").value: 1_000_000, FoldedHash(of: "billion").value: 1_000_000_000,
    FoldedHash(of: "trillion").value: 1_000_000_000_000, FoldedHash(of: "dozen").value: 12,
    FoldedHash(of: "lakh").value: 100_000, FoldedHash(of: "crore").value: 10_000_000,
  ]
  private static let currencies: [UInt32: Currency] = [
    FoldedHash.key(FoldedHash(of: "dollar").value): .dollar, FoldedHash.key(FoldedHash(of: "euro").value): .euro,
    FoldedHash.key(FoldedHash(of: "yen").value): .yen, FoldedHash.key(FoldedHash(of: "pound").value): .pound,
  ]
  private static let halves: [UInt32: DayHalf] = [packed("am"): .morning, packed("pm"): .afternoon]
  private static let spokenHalves: [UInt64: DayHalf] = [
    FoldedHash(of: "a.m").value: .morning, FoldedHash(of: "am").value: .morning,
    FoldedHash(of: "p.m").value: .afternoon, FoldedHash(of: "pm").value: .afternoon,
  ]
  private static let one = FoldedHash(of: "1").value
  private static let `in` = FoldedHash(of: "in").value
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
