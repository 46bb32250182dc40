// SPDX-License-Identifier: Apache-2.0

import Language

/// Currencies that are told apart by their signs, words or codes. Those of several countries that share a word are one: what tells them apart is
/// a name.
enum Currency {
  case dollar, euro, pound, yen, yuan, crown, franc, lira, peso, rand, rouble, rupee, rupiah, dinar, dirham, shilling
  case zloty, forint, leu, lev, hryvnia, shekel, riyal, baht, ringgit, dong, naira, cedi, taka, real, won, mark
  /// The sign of the yen and of the yuan.
  case yenOrYuan

  /// Whether two currencies cannot be the same one.
  func isOther(than other: Currency) -> Bool {
    guard self != other else { return false }
    if self == .yenOrYuan { return other != .yen && other != .yuan }
    return other != .yenOrYuan || self != .yen && self != .yuan
  }

  /// The currency of a noun; none where the word is no currency's. The sum is in thousandths: a verb or another noun may stand behind a small
  /// number, as in "12 won seats".
  init?(noun: UInt64, value: Int) {
    guard let currency = Self.nouns[noun], value >= Self.greatSum || currency != .won && currency != .mark else {
      return nil
    }
    self = currency
  }

  /// The currency of a code that stands before or behind a sum: `EUR`, `Rs`.
  init?(code: UInt64) {
    guard let currency = Self.codes[code] else { return nil }
    self = currency
  }

  /// The currency whose sign ends right before a position.
  init?(sign bytes: [UInt8], before end: Int) {
    guard end > 0 else { return nil }
    switch bytes[end - 1] {
    case UInt8(ascii: "$"): self = .dollar
    case 0xA3 where end > 1 && bytes[end - 2] == 0xC2: self = .pound
    case 0xA5 where end > 1 && bytes[end - 2] == 0xC2: self = .yenOrYuan
    case let last where end > 2 && bytes[end - 2] == 0x82 && bytes[end - 3] == 0xE2:
      guard let currency = Self.signs[last] else { return nil }
      self = currency
    default: return nil
    }
  }

  /// From here on what stands before "won" is hardly a number of people: a thousand, in thousandths.
  private static let greatSum = 1_000_000

  /// By the last byte of their signs in the block of currency signs.
  private static let signs: [UInt8: Currency] = [
    0xA6: .naira, 0xA9: .won, 0xAA: .shekel, 0xAB: .dong, 0xAC: .euro, 0xB1: .peso, 0xB4: .hryvnia, 0xB5: .cedi,
    0xB9: .rupee, 0xBA: .lira, 0xBD: .rouble,
  ]

  private static let nouns = table([
    (.dollar, ["dollar", "dollars"]), (.euro, ["euro", "euros"]),
    (.pound, ["pound", "pounds", "pence"]), (.yen, ["yen"]),
    (.yuan, ["yuan", "renminbi"]),
    (
      .crown,
      [
        "crown", "crowns", "krona", "kronas", "kronor", "krone", "kroner", "krones", "kronur", "koruna", "korunas",
        "koruny",
      ]
    ), (.franc, ["franc", "francs"]), (.lira, ["lira", "liras", "lire"]), (.peso, ["peso", "pesos"]),
    (.rand, ["rand", "rands"]), (.rouble, ["rouble", "roubles", "ruble", "rubles"]), (.rupee, ["rupee", "rupees"]),
    (.rupiah, ["rupiah", "rupiahs"]), (.dinar, ["dinar", "dinars"]), (.dirham, ["dirham", "dirhams"]),
    (.shilling, ["shilling", "shillings"]), (.zloty, ["zloty", "zlotys", "zloties"]), (.forint, ["forint", "forints"]),
    (.leu, ["leu", "lei"]), (.lev, ["lev", "leva", "levs"]), (.hryvnia, ["hryvnia", "hryvnias", "hryvnya"]),
    (.shekel, ["shekel", "shekels"]), (.riyal, ["riyal", "riyals", "rial", "rials"]), (.baht, ["baht", "bahts"]),
    (.ringgit, ["ringgit", "ringgits"]), (.dong, ["dong"]), (.naira, ["naira", "nairas"]), (.cedi, ["cedi", "cedis"]),
    (.taka, ["taka", "takas"]), (.real, ["reais"]), (.won, ["won"]), (.mark, ["mark", "marks"]),
  ])

  private static let codes = table([
    (.dollar, ["usd"]), (.euro, ["eur"]), (.pound, ["gbp"]), (.yen, ["jpy"]), (.yuan, ["cny", "rmb"]),
    (.crown, ["sek", "nok", "dkk", "czk", "isk", "kr", "kc"]), (.franc, ["chf"]), (.lira, ["tl"]), (.rand, ["zar"]),
    (.rouble, ["rub"]), (.rupee, ["inr", "rs"]), (.zloty, ["pln"]), (.forint, ["huf"]), (.hryvnia, ["uah"]),
    (.won, ["krw"]), (.rupiah, ["idr"]), (.baht, ["thb"]), (.riyal, ["sar"]), (.dirham, ["aed"]), (.real, ["brl"]),
    (.peso, ["mxn"]),
  ])

  private static func table(_ rows: [(Currency, [StaticString])]) -> HashTable<UInt64, Currency> {
    HashTable(rows.flatMap { currency, words in words.map { (key: FoldedHash(of: $0).value, value: currency) } })
  }
}
