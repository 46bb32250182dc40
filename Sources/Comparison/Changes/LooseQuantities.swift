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
      if let value = Self.values[words[token]] {
        readings.append(QuantityReading(tokens: token..<token + 1, value: value, isDate: false, isLoose: true))
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

  private static func table(_ rows: [(StaticString, Int)]) -> [UInt64: Int] {
    Dictionary(uniqueKeysWithValues: rows.map { (FoldedHash(of: $0.0).value, $0.1) })
  }

  /// In thousandths. "Second" and "third" say the same in either of their senses on both sides.
  private static let values = table([
    ("second", 2_000), ("third", 3_000), ("fourth", 4_000), ("fifth", 5_000), ("sixth", 6_000), ("seventh", 7_000),
    ("eighth", 8_000), ("ninth", 9_000), ("tenth", 10_000), ("eleventh", 11_000), ("twelfth", 12_000), ("half", 500),
    ("thirds", 667), ("quarter", 250), ("quarters", 750), ("dozens", 12_001), ("scores", 20_001),
    ("hundreds", 100_001), ("thousands", 1_000_001), ("millions", 1_000_000_001), ("billions", 1_000_000_000_001),
    ("double", 2_001), ("doubled", 2_001), ("twice", 2_001), ("triple", 3_001), ("tripled", 3_001),
    ("thrice", 3_001), ("quadruple", 4_001), ("quadrupled", 4_001), ("first", 1_000),
  ])

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
