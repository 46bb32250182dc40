// SPDX-License-Identifier: Apache-2.0

import Language

/// Names that stand for each other without any change of fact: countries and towns with two names, peoples whose name begins otherwise, words of
/// another script, and parts of names that are written in short.
enum NameAliases {
  private static let groups: [[StaticString]] = [
    ["kingdom", "britain", "british", "uk"], ["states", "america", "u.s", "usa", "american", "washington"],
    ["france", "french"], ["netherlands", "holland", "dutch"], ["spain", "spanish"], ["greece", "greek"],
    ["ireland", "irish"],
    ["wales", "welsh"], ["poland", "polish"], ["turkey", "turkish", "turkiye"], ["sweden", "swedish"],
    ["finland", "finnish"],
    ["denmark", "danish"], ["burma", "myanmar"], ["moscow", "russia", "russian", "kremlin"],
    ["beijing", "china", "chinese"],
    ["sino", "china", "chinese"], ["islamabad", "pakistan"], ["delhi", "india", "indian"],
    ["tokyo", "japan", "japanese"],
    ["kiev", "kyiv"], ["kharkov", "kharkiv"], ["odessa", "odesa"], ["lvov", "lviv"], ["bombay", "mumbai"],
    ["calcutta", "kolkata"], ["madras", "chennai"], ["bangalore", "bengaluru"], ["rangoon", "yangon"],
    ["swaziland", "eswatini"], ["czechia", "czech"], ["koran", "quran"], ["qaeda", "qaida", "qaidah"],
    ["hezbollah", "hizbollah", "hizbullah", "hezbullah"], ["gaddafi", "qaddafi", "kadafi", "gadhafi", "kadhafi"],
    ["belarus", "byelorussia", "belorussia"], ["moldova", "moldavia"], ["saint", "st", "sankt"], ["mount", "mt"],
    ["fort", "ft"], ["north", "northern"], ["south", "southern"], ["east", "eastern"], ["west", "western"],
  ]

  /// For each name its groups, a bit each.
  private static let table: HashTable<UInt64, UInt64> = {
    var table = HashTable<UInt64, UInt64>()
    for (number, group) in groups.enumerated() {
      for word in group { table.update(FoldedHash(of: word).value, initially: 0) { $0 |= 1 << UInt64(number) } }
    }
    return table
  }()

  /// Whether two folded words belong to names of one thing.
  static func areAliases(_ one: UInt64, _ other: UInt64) -> Bool {
    guard let first = table[one], let second = table[other] else { return false }
    return first & second != 0
  }
}
