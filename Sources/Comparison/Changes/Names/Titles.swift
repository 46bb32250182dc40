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
      "commander", "marshal", "brigadier", "commodore", "corporal", "inspector", "detective", "sheriff", "constable",
      "superintendent", "coach", "leader",
      "speaker", "pope", "bishop", "archbishop", "imam", "rabbi",
      "former", "acting", "analyst", "economist",
    ]
    return HashTable(words.map { (key: FoldedHash(of: $0).value, value: true) })
  }()

  /// Offices of one kind, of which nobody holds two, by kinds: a judge may be a professor, and a mayor no governor. Each line's words name
  /// one office, or offices that go by one word somewhere: a sheriff of Scotland is a judge.
  private static let offices = numbered([
    [
      ["governor", "gov"], ["mayor"], ["senator", "sen"], ["representative", "rep", "congressman", "congresswoman"],
      ["judge", "justice", "sheriff"],
    ],
    [
      ["general", "gen"], ["brigadier"], ["colonel", "col"], ["major", "maj"], ["captain", "capt"],
      ["lieutenant", "lt"],
      ["sergeant", "sgt"], ["corporal", "cpl"], ["private", "pvt"], ["marshal"], ["admiral"], ["commodore"],
    ],
    [["bishop"], ["archbishop"], ["pope"], ["rabbi"], ["imam"]],
    [["king"], ["queen"], ["prince"], ["princess"], ["emperor"], ["sultan"]],
    [["president"], ["premier"], ["chancellor"]],
  ])

  /// Fields of ministers and secretaries; each line's words name one.
  private static let portfolios = numbered([
    [
      ["finance", "treasury", "economy", "economic", "exchequer", "budget"], ["interior", "home"],
      ["foreign", "external"],
      ["defence", "defense", "war"], ["transport", "transportation"], ["health"], ["education"], ["justice"],
      ["agriculture", "farm", "food"], ["environment", "climate", "energy"], ["labour", "labor", "employment"],
      ["trade", "commerce", "industry", "business"], ["culture"], ["housing"], ["prime"],
    ]
  ])

  /// A word's kind, and its number among all.
  private typealias Office = (kind: Int, number: Int)

  private static func numbered(_ kinds: [[[StaticString]]]) -> [UInt64: Office] {
    var offices: [UInt64: Office] = [:]
    var number = 0
    for (kind, lines) in kinds.enumerated() {
      for words in lines {
        number += 1
        for word in words { offices[FoldedHash(of: word).value] = (kind, number) }
      }
    }
    return offices
  }

  private static func areUnlike(_ one: UInt64, _ other: UInt64, among offices: [UInt64: Office]) -> Bool {
    guard let first = offices[one], let second = offices[other] else { return false }
    return first.kind == second.kind && first.number != second.number
  }

  /// The word that a minister is known by who is the first of all.
  static func office(_ word: UInt64, behind other: UInt64?) -> UInt64 {
    other == prime && word == minister ? premier : word
  }

  private static let prime = FoldedHash(of: "prime").value
  private static let minister = FoldedHash(of: "minister").value
  private static let premier = FoldedHash(of: "premier").value

  /// Whether a folded word makes the office behind it that of another's deputy.
  static func isDeputy(_ word: UInt64) -> Bool { deputies.contains(word) }

  private static let deputies: Set<UInt64> = [
    FoldedHash(of: "deputy").value, FoldedHash(of: "vice").value, FoldedHash(of: "assistant").value,
  ]

  /// Whether a folded word names an office whose deputy is not addressed by it.
  static func hasDeputy(_ word: UInt64) -> Bool { withDeputies.contains(word) }

  private static let withDeputies: Set<UInt64> = Set(
    [
      FoldedHash(of: "president"), FoldedHash(of: "minister"), FoldedHash(of: "prime"), FoldedHash(of: "premier"),
      FoldedHash(of: "chancellor"), FoldedHash(of: "governor"), FoldedHash(of: "mayor"), FoldedHash(of: "secretary"),
      FoldedHash(of: "director"), FoldedHash(of: "chairman"), FoldedHash(of: "chairwoman"), FoldedHash(of: "speaker"),
      FoldedHash(of: "commissioner"), FoldedHash(of: "sheriff"),
    ].map(\.value))

  /// Whether two folded words name two offices of one kind: "Mayor" and "Governor".
  static func areUnlike(_ one: UInt64, _ other: UInt64) -> Bool { areUnlike(one, other, among: offices) }

  /// Whether two folded words name the fields of two ministers: "Transport" and "Finance".
  static func areUnlikePortfolios(_ one: UInt64, _ other: UInt64) -> Bool { areUnlike(one, other, among: portfolios) }

  /// Whether two folded words name one field of ministers: "Treasury" and "Finance".
  static func areOnePortfolio(_ one: UInt64, _ other: UInt64) -> Bool {
    portfolios[one].map { $0.number == portfolios[other]?.number } ?? false
  }

  /// Whether a folded word names a field of ministers.
  static func isPortfolio(_ word: UInt64) -> Bool { portfolios[word] != nil }

  /// Whether what a folded word names has a field that the word before it says.
  static func havePortfolios(_ word: UInt64) -> Bool { departments.contains(word) }

  private static let departments: Set<UInt64> = [
    FoldedHash(of: "minister").value, FoldedHash(of: "secretary").value, FoldedHash(of: "ministry").value,
    FoldedHash(of: "department").value,
  ]

  /// Whether a folded word says that the office behind it is held no longer.
  static func isFormer(_ word: UInt64) -> Bool { pasts.contains(word) }

  private static let pasts: Set<UInt64> = [
    FoldedHash(of: "former").value, FoldedHash(of: "ex").value, FoldedHash(of: "then").value,
    FoldedHash(of: "late").value, FoldedHash(of: "retired").value,
  ]

  /// Whether a folded word is a word of office or address.
  static func contain(_ word: UInt64) -> Bool { words[word] != nil }
}
