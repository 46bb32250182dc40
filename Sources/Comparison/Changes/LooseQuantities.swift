// SPDX-License-Identifier: Apache-2.0

import Language

/// Words that count or date without a numeral (ordinals, fractions, `dozens`, `double`, `last week`, `yesterday`), read once for a document.
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

  /// "a third", "two-thirds", "three-quarters", "half".
  private static func fraction(at token: Int, in tokens: Tokens) -> QuantityReading? {
    if tokens.words[token] == half {
      return QuantityReading(
        tokens: token..<token + 1, value: 500, unit: Sort.fraction.rawValue, isDate: false, isLoose: true)
    }
    guard let parts = denominators[tokens.words[token]], token > 0, let many = numerators[tokens.words[token - 1]]
    else { return nil }
    return QuantityReading(
      tokens: token - 1..<token + 1, value: many * 1_000 / parts, unit: Sort.fraction.rawValue, isDate: false,
      isLoose: true)
  }

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
      + Array(directions.keys)).map {
        (key: $0, value: true)
      })

  /// What a word counts: only words of one sort stand for each other.
  private enum Sort: UInt32 { case ordinal = 1, fraction, crowd, multiple }

  /// The unit of multiples.
  static let multiple = Sort.multiple.rawValue
  /// What parts of the day are told by, as the month of a reading.
  static let partOfDay: UInt32 = 1 << 16

  private static func table(_ rows: [(StaticString, Int)]) -> [UInt64: Int] {
    Dictionary(uniqueKeysWithValues: rows.map { (FoldedHash(of: $0.0).value, $0.1) })
  }

  private static let half = FoldedHash(of: "half").value
  private static let numerators = table([("a", 1), ("one", 1), ("1", 1), ("2", 2), ("3", 3), ("4", 4)])
  private static let denominators = table([
    ("third", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fifth", 5), ("fifths", 5), ("tenth", 10),
    ("tenths", 10),
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

  private static let stretches: [UInt32: UInt32] = {
    let words: [StaticString] = [
      "week", "month", "year", "decad", "centuri", "night", "weekend", "season", "spring", "summer", "autumn", "fall",
      "winter", "quarter", "morn", "afternoon", "even",
    ]
    var table = Dictionary(
      uniqueKeysWithValues: words.enumerated().map { (FoldedHash.key(FoldedHash(of: $1).value), UInt32($0 + 2)) })
    // One season under two names.
    table[FoldedHash.key(FoldedHash(of: "fall").value)] = table[FoldedHash.key(FoldedHash(of: "autumn").value)]
    return table
  }()
}
