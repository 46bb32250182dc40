// SPDX-License-Identifier: Apache-2.0

import Language

/// Words that count or date without a numeral (ordinals, fractions, `dozens`, `double`, `last week`, `yesterday`, `noon`), read once for a document.
struct LooseQuantities: Sendable {
  /// What a word may be read as, by itself or with the word beside it.
  private struct Entry {
    var token: Int
    /// As a fraction, with the word before it.
    var fraction: QuantityReading?
    /// Where it is none, as anything else.
    var other: QuantityReading?
  }

  /// In the order of the words.
  private let entries: [Entry]

  /// - Complexity: O(n) in the words.
  init(_ tokens: Tokens) {
    var entries: [Entry] = []
    for (token, word) in tokens.words.enumerated() where Self.known[word] != nil {
      let other = Self.reading(at: token, in: tokens)
      let isOrdinal = other != nil && Self.countsNoun(token, in: tokens)
      let entry = Entry(token: token, fraction: isOrdinal ? nil : Self.fraction(at: token, in: tokens), other: other)
      if entry.fraction != nil || entry.other != nil { entries.append(entry) }
    }
    self.entries = entries
  }

  /// The readings among some words, in order; what reaches beyond them is none.
  ///
  /// - Complexity: O(log n + readings).
  func readings(in tokens: Range<Int>) -> [QuantityReading] {
    guard !entries.isEmpty else { return [] }
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].token < tokens.lowerBound { low = middle + 1 } else { high = middle }
    }
    var readings: [QuantityReading] = []
    while low < entries.count, entries[low].token < tokens.upperBound {
      let entry = entries[low]
      if let fraction = entry.fraction, fraction.tokens.lowerBound >= tokens.lowerBound {
        readings.append(fraction)
      } else if let other = entry.other, other.tokens.upperBound <= tokens.upperBound {
        readings.append(other)
      }
      low += 1
    }
    return readings
  }

  /// An ordinal, a crowd, a multiple, a day or a stretch of time.
  private static func reading(at token: Int, in tokens: Tokens) -> QuantityReading? {
    let word = tokens.words[token]
    if let value = values[word] {
      return QuantityReading(
        tokens: token..<token + 1, value: value.value, unit: value.sort.rawValue, isDate: false, isLoose: true)
    }
    if let scale = scales[word] { return round(scale, at: token, in: tokens) }
    if let half = ClockReader.turns[word] {
      return QuantityReading(
        tokens: token..<token + 1, value: half == .morning ? 0 : 12_000, isDate: false, isTime: true,
        clock: ClockTime(dial: 0, half: half))
    }
    if let part = parts[word] {
      // "This morning" is read with its first word.
      guard token == 0 || directions[tokens.words[token - 1]] == nil else { return nil }
      return QuantityReading(tokens: token..<token + 1, value: part, month: partOfDay, isDate: true, isLoose: true)
    }
    if let day = days[word] {
      return QuantityReading(tokens: token..<token + 1, value: day, month: 1, isDate: true, isLoose: true)
    }
    guard let direction = directions[word], token + 1 < tokens.count, let stretch = stretches[tokens.stems[token + 1]]
    else { return nil }
    return QuantityReading(tokens: token..<token + 2, value: direction, month: stretch, isDate: true, isLoose: true)
  }

  /// "A dozen", "one hundred", "half a million", where no numeral stands before them and nothing is added.
  private static func round(_ scale: Int, at token: Int, in tokens: Tokens) -> QuantityReading? {
    let next = token + 1
    guard token > 0, tokens.words[token - 1] == a || tokens.words[token - 1] == one, next < tokens.count,
      tokens.words[next] != and, scales[tokens.words[next]] == nil, !tokens.flags[next].contains(.number)
    else { return nil }
    // "A quarter of a million" is no million.
    if token > 2, tokens.words[token - 2] == of,
      denominators[tokens.words[token - 3]] != nil || tokens.words[token - 3] == half
    {
      return nil
    }
    let isHalf = token > 1 && isHalf(token - 2, in: tokens)
    let unit = tokens.flags[next].contains(.functionWord) ? 0 : tokens.stems[next]
    return QuantityReading(
      tokens: token - (isHalf ? 2 : 1)..<next, value: scale * (isHalf ? 500 : 1_000), unit: unit,
      currency: Currency(noun: tokens.words[next], value: scale * 1_000), isDate: false, isRound: true)
  }

  /// Whether a word is "half" and no sentence ends behind it: "Prices fell by half. A million people" are no half a million.
  private static func isHalf(_ token: Int, in tokens: Tokens) -> Bool {
    tokens.words[token] == half && !tokens.flags[token + 1].contains(.sentenceInitial)
  }

  /// "a third", "two-thirds", "three-quarters", "half".
  private static func fraction(at token: Int, in tokens: Tokens) -> QuantityReading? {
    if tokens.words[token] == half {
      // "Half a million" is read with its last word.
      if token + 2 < tokens.count, tokens.words[token + 1] == a, scales[tokens.words[token + 2]] != nil,
        isHalf(token, in: tokens)
      {
        return nil
      }
      return QuantityReading(
        tokens: token..<token + 1, value: 500, unit: sort(behind: token, in: tokens).rawValue, isDate: false,
        isLoose: true)
    }
    guard let parts = denominators[tokens.words[token]], token > 0, let many = numerators[tokens.words[token - 1]]
    else { return nil }
    return QuantityReading(
      tokens: token - 1..<token + 1, value: many * 1_000 / parts, unit: sort(behind: token, in: tokens).rawValue,
      isDate: false, isLoose: true)
  }

  /// What a fraction is of: of a percent or a point, "half a percent", it is no share of a whole.
  private static func sort(behind token: Int, in tokens: Tokens) -> Sort {
    (token + 1..<min(token + 4, tokens.count)).contains { hundredths.contains(tokens.words[$0]) }
      ? .hundredth : .fraction
  }

  private static let hundredths = Set(
    (["point", "points", "percent", "percentage"] as [StaticString]).map { FoldedHash(of: $0).value })

  /// Whether a noun or what describes it stands right behind a word: `a third road`, and not `a third of them` or `a third longer`.
  private static func countsNoun(_ token: Int, in tokens: Tokens) -> Bool {
    let next = token + 1
    guard next < tokens.count, Int(tokens.starts[next]) == tokens.range(of: token).upperBound + 1 else { return false }
    return tokens.flags[next].isDisjoint(with: [.functionWord, .number, .capitalised])
      && !comparatives.contains(tokens.words[next])
  }

  private static let comparatives: Set<UInt64> = Set(
    ([
      "more", "less", "fewer", "higher", "lower", "larger", "smaller", "longer", "shorter", "cheaper", "bigger",
      "faster",
      "slower", "better", "worse", "greater", "above", "below", "up", "down", "off", "since", "during", "each",
      "compared",
    ] as [StaticString]).map { FoldedHash(of: $0).value })

  /// The words that a reading may begin or end with: all others are passed over by one look.
  private static let known: HashTable<UInt64, Bool> = HashTable(
    ([half] + Array(values.keys) + Array(denominators.keys) + Array(days.keys) + Array(parts.keys)
      + Array(directions.keys) + Array(ClockReader.turns.keys) + Array(scales.keys)).map {
        (key: $0, value: true)
      })

  /// What a word counts: only words of one sort stand for each other.
  private enum Sort: UInt32 { case ordinal = 1, fraction, crowd, multiple, hundredth }

  /// The unit of multiples.
  static let multiple = Sort.multiple.rawValue
  /// The unit of fractions.
  static let fraction = Sort.fraction.rawValue
  /// What parts of the day are told by, as the month of a reading.
  static let partOfDay: UInt32 = 1 << 16

  private static func table(_ rows: [(StaticString, Int)]) -> [UInt64: Int] {
    Dictionary(uniqueKeysWithValues: rows.map { (FoldedHash(of: $0.0).value, $0.1) })
  }

  private static let scales = table([
    ("dozen", 12), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
  ])
  private static let a = FoldedHash(of: "a").value
  private static let one = FoldedHash(of: "1").value
  private static let and = FoldedHash(of: "and").value
  private static let of = FoldedHash(of: "of").value
  private static let half = FoldedHash(of: "half").value
  private static let numerators = table([
    ("a", 1), ("one", 1), ("1", 1), ("2", 2), ("3", 3), ("4", 4), ("5", 5), ("6", 6), ("7", 7), ("8", 8), ("9", 9),
  ])
  private static let denominators = table([
    ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifth", 5), ("fifths", 5), ("tenth", 10),
    ("tenths", 10), ("sixth", 6), ("sixths", 6), ("seventh", 7), ("sevenths", 7), ("eighth", 8), ("eighths", 8),
    ("ninth", 9), ("ninths", 9),
  ])

  private static let values: [UInt64: (value: Int, sort: Sort)] = {
    let ordinals: [StaticString] = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth",
    ]
    let crowds: [StaticString] = ["dozens", "scores", "hundreds", "thousands", "millions", "billions"]
    let multiples: [[StaticString]] = [
      ["double", "doubled", "twice"], ["triple", "tripled", "thrice"], ["quadruple", "quadrupled"],
    ]
    var values: [UInt64: (value: Int, sort: Sort)] = [:]
    // In thousandths, so that "third" equals "3rd".
    for (number, word) in ordinals.enumerated() {
      values[FoldedHash(of: word).value] = ((number + 1) * 1_000, .ordinal)
    }
    for (number, word) in crowds.enumerated() { values[FoldedHash(of: word).value] = (-number - 1, .crowd) }
    // "Halved" is the multiple that "half" is the fraction of.
    values[FoldedHash(of: "halved").value] = (500, .multiple)
    for (number, words) in multiples.enumerated() {
      // In thousandths, so that "twice" equals "two times".
      for word in words { values[FoldedHash(of: word).value] = ((number + 2) * 1_000, .multiple) }
    }
    return values
  }()

  private static let days = table([("yesterday", 1), ("today", 2), ("tonight", 2), ("tomorrow", 3)])

  /// Parts of the day; evening and night are one.
  private static let parts = table([("morning", 1), ("afternoon", 2), ("evening", 3), ("night", 3)])

  /// What lies behind, what is now, what comes.
  private static let directions = table([
    ("last", 1), ("previous", 1), ("past", 1), ("this", 2), ("current", 2), ("next", 3), ("coming", 3),
    ("following", 3),
  ])

  private static let words: [StaticString] = [
    "week", "month", "year", "decad", "centuri", "night", "weekend", "season", "spring", "summer", "autumn", "fall",
    "winter", "quarter", "morn", "afternoon", "even",
  ]

  private static let stretches: [UInt32: UInt32] = {
    var table = Dictionary(
      uniqueKeysWithValues: words.enumerated().map { (FoldedHash.key(FoldedHash(of: $1).value), UInt32($0 + 2)) })
    // One season under two names.
    table[FoldedHash.key(FoldedHash(of: "fall").value)] = table[FoldedHash.key(FoldedHash(of: "autumn").value)]
    return table
  }()

  private static let year = stretches[FoldedHash.key(FoldedHash(of: "year").value)]
  private static let season = stretches[FoldedHash.key(FoldedHash(of: "season").value)]
  private static let seasons = Set(
    (["spring", "summer", "autumn", "winter"] as [StaticString]).compactMap {
      stretches[FoldedHash.key(FoldedHash(of: $0).value)]
    })

  /// Whether two stretches of time, each with its direction, may be one: "this spring" is the next one before it has come, and a season is a
  /// part of its year.
  static func mayBeOne(_ one: (stretch: UInt32, direction: Int), _ other: (stretch: UInt32, direction: Int)) -> Bool {
    if one.stretch == other.stretch {
      return seasons.contains(one.stretch) && one.direction > 1 && other.direction > 1
    }
    let (year, part) = one.stretch == Self.year ? (one, other) : (other, one)
    guard year.stretch == Self.year, part.stretch == season || seasons.contains(part.stretch) else { return false }
    return year.direction == part.direction || year.direction == 2 || part.direction == 2
  }
}
