// SPDX-License-Identifier: Apache-2.0

import Language

/// Reads words that count or date without a numeral: ordinals, fractions, `dozens`, `double`, `last week`, `yesterday`.
struct LooseQuantities {
  let document: PreparedDocument

  /// The readings among some words, in order.
  func readings(in tokens: Range<Int>) -> [QuantityReading] {
    let words = document.annotated.tokens.words
    var readings: [QuantityReading] = []
    for token in tokens {
      if let fraction = fraction(at: token, in: tokens) {
        readings.append(fraction)
      } else if let value = Self.values[words[token]] {
        readings.append(
          QuantityReading(
            tokens: token..<token + 1, value: value.value, unit: value.sort.rawValue, isDate: false, isLoose: true))
      } else if let day = Self.days[words[token]] {
        readings.append(QuantityReading(tokens: token..<token + 1, value: day, month: 1, isDate: true, isLoose: true))
      } else if let direction = Self.directions[words[token]], tokens.contains(token + 1),
        let stretch = Self.stretches[document.annotated.tokens.stems[token + 1]]
      {
        readings.append(
          QuantityReading(tokens: token..<token + 2, value: direction, month: stretch, isDate: true, isLoose: true))
      }
    }
    return readings
  }

  /// "a third", "two-thirds", "three-quarters", "half".
  private func fraction(at token: Int, in tokens: Range<Int>) -> QuantityReading? {
    let words = document.annotated.tokens.words
    if words[token] == Self.half {
      return QuantityReading(
        tokens: token..<token + 1, value: 500, unit: Sort.fraction.rawValue, isDate: false, isLoose: true)
    }
    guard let parts = Self.denominators[words[token]], tokens.contains(token - 1),
      let many = Self.numerators[words[token - 1]]
    else { return nil }
    return QuantityReading(
      tokens: token - 1..<token + 1, value: many * 1_000 / parts, unit: Sort.fraction.rawValue, isDate: false,
      isLoose: true)
  }

  /// What a word counts: only words of one sort stand for each other.
  private enum Sort: UInt32 { case ordinal = 1, fraction, crowd, multiple }

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
      for word in words { values[FoldedHash(of: word).value] = (-number - 11, .multiple) }
    }
    return values
  }()

  private static let days = table([("yesterday", 1), ("today", 2), ("tonight", 2), ("tomorrow", 3)])

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
