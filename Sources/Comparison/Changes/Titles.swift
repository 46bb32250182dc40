// SPDX-License-Identifier: Apache-2.0

import Language

/// Words of office and address, which editors put before a name, leave out or put in other words.
enum Titles {
  private static let words: HashTable<UInt64, Bool> = {
    let words: [StaticString] = [
      "minister", "president", "secretary", "chancellor", "premier", "governor", "mayor", "senator", "chairman",
      "chairwoman", "chair", "director", "ambassador", "general", "captain", "judge", "justice",
      "chief", "officer", "spokesman", "spokeswoman", "spokesperson", "commissioner", "professor",
      "doctor", "dr", "mr", "mrs", "ms", "miss", "sir", "dame", "madam", "department", "attorney",
      "deputy", "vice", "prime", "rep", "sen", "gov", "lt", "col", "sgt", "maj", "capt", "gen", "prof", "rev", "hon",
      "representative", "congressman", "congresswoman", "lieutenant", "colonel", "sergeant", "admiral",
      "commander", "marshal", "inspector", "detective", "sheriff", "constable", "superintendent", "coach", "leader",
      "speaker", "pope", "bishop", "archbishop", "imam", "rabbi",
      "former", "acting", "analyst", "economist",
    ]
    return HashTable(words.map { (key: FoldedHash(of: $0).value, value: true) })
  }()

  /// Offices that nobody holds for another: each line's words name one.
  private static let offices: [UInt64: Int] = {
    let offices: [[StaticString]] = [
      ["president"], ["governor", "gov"], ["mayor"], ["senator", "sen"],
      ["representative", "rep", "congressman", "congresswoman"], ["chancellor"], ["minister"], ["ambassador"],
      ["judge", "justice"], ["general", "gen"], ["colonel", "col"], ["captain", "capt"], ["lieutenant", "lt"],
      ["sergeant", "sgt"], ["major", "maj"], ["admiral"], ["sheriff"], ["bishop"], ["archbishop"], ["pope"], ["rabbi"],
      ["imam"], ["professor", "prof"], ["coach"],
    ]
    return Dictionary(
      uniqueKeysWithValues: offices.enumerated().flatMap { number, words in
        words.map { (FoldedHash(of: $0).value, number) }
      })
  }()

  /// Whether two folded words name two offices: "Mayor" and "Governor".
  static func areUnlike(_ one: UInt64, _ other: UInt64) -> Bool {
    guard let first = offices[one], let second = offices[other] else { return false }
    return first != second
  }

  /// Whether a folded word is a word of office or address.
  static func contain(_ word: UInt64) -> Bool { words[word] != nil }
}
