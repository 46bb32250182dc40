// SPDX-License-Identifier: Apache-2.0

internal import Language

/// A line with what its words are when they are read forwards and from their ends.
struct BackwardsLine {
  /// What a word says of its direction.
  enum Reading {
    /// Known to news as it stands and not from its end.
    case forwards
    /// Known from its end only, or much better known from there, or with its capital there.
    case backwards
    /// Known both ways (`saw`), or neither.
    case unclear
  }

  /// The line in the region's text, in bytes.
  let range: Range<Int>
  /// Where its words stand: runs of ASCII letters.
  private(set) var words: [Range<Int>] = []
  /// What each of them says.
  private(set) var readings: [Reading] = []
  /// How many words are known forwards only.
  private(set) var forwards = 0
  /// How many words are known from their ends only.
  private(set) var backwards = 0
  /// Runs between spaces that begin with a sign that ends a clause, less those that end with one.
  private(set) var leadingSigns = 0
  /// How often `eht` stands before a turned preposition, less how often it stands behind one.
  private(set) var reversedPairs = 0

  /// Fewer words than this prove nothing.
  private static let fewest = 3
  /// One article in 55 has a word so rare, in the units of the word table.
  private static let rare: UInt8 = 160
  private static let article: [UInt8] = Array("eht".utf8)
  private static let prepositions: Set<[UInt8]> = Set(
    ["fo", "ot", "ta", "morf", "yb", "htiw", "dna", "rof", "ni", "no"].map { Array($0.utf8) })

  /// Whether most words of the line are known from their ends only.
  var isBackwards: Bool { backwards >= Self.fewest && backwards > 2 * forwards }

  /// Reads a line.
  ///
  /// - Complexity: O(n).
  init(_ text: [UInt8], in range: Range<Int>, table: WordTable) {
    self.range = range
    let isInCapitals = !text[range].contains { $0 &- 0x61 < 26 }
    var before: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      guard Self.isLetter(text[place]) else {
        countSign(text, place)
        place += 1
        continue
      }
      var end = place + 1
      while end < range.upperBound, Self.isLetter(text[end]) { end += 1 }
      let word = text[place..<end].map { $0 | 0x20 }
      let capitals = text[place..<end].count { $0 < 0x61 }
      // An acronym says nothing of its direction: "EHT" is the telescope.
      let isAcronym = capitals == word.count && !isInCapitals
      let reading =
        isAcronym
        ? .unclear : Self.reading(of: word, endsWithCapital: capitals == 1 && text[end - 1] < 0x61, table)
      words.append(place..<end)
      readings.append(reading)
      if reading == .forwards { forwards += 1 }
      if reading == .backwards { backwards += 1 }
      if word == Self.article, Self.prepositions.contains(before) { reversedPairs -= 1 }
      if before == Self.article, Self.prepositions.contains(word) { reversedPairs += 1 }
      before = word
      place = end
    }
  }

  /// The words that are known from their ends only, in lower case.
  func backwardsWords(in text: [UInt8]) -> [[UInt8]] {
    zip(words, readings).filter { $0.1 == .backwards }.map { text[$0.0].map { $0 | 0x20 } }
  }

  private static func reading(of word: [UInt8], endsWithCapital: Bool, _ table: WordTable) -> Reading {
    guard word.count > 1 else { return .unclear }
    let entry = table.entry(for: FoldedHash(of: word).value)
    guard let turned = table.entry(for: FoldedHash(of: word.reversed()).value) else {
      return entry != nil ? .forwards : endsWithCapital ? .backwards : .unclear
    }
    guard let entry else { return .backwards }
    // "DNA" is known, but seldom meant where "and" stands.
    return entry.rarity >= rare && turned.classes.contains(.function) ? .backwards : .unclear
  }

  /// Counts a full stop or comma at either end of a run between spaces.
  private mutating func countSign(_ text: [UInt8], _ place: Int) {
    guard Self.isClosing(text[place]) else { return }
    let beginsRun = place == range.lowerBound || text[place - 1] == 0x20
    let endsRun = place + 1 == range.upperBound || text[place + 1] == 0x20
    if beginsRun, !endsRun { leadingSigns += 1 }
    if endsRun, !beginsRun { leadingSigns -= 1 }
  }

  /// Whether a byte is an ASCII letter.
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a byte is a sign that ends a clause.
  static func isClosing(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C || byte == 0x3B || byte == 0x3A }
}
