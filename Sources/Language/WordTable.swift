// SPDX-License-Identifier: Apache-2.0

/// Background statistics of English news words: how rare a word's stem is, and how often the word is written with a capital.
///
/// Built by `Tables/build_word_table.py`; `Tables/SOURCES.txt` says from what.
public struct WordTable: Sendable {
  /// What is known of one word.
  public struct Entry: Sendable, Hashable {
    /// The key of the word's stem.
    public var stem: UInt32
    /// How rare the stem is: ln(articles / articles with the stem), at most 6, function words 0.15; in fortieths.
    public var rarity: UInt8
    /// Share of the occurrences inside a sentence that are capitalised, in 255ths.
    public var capitals: UInt8
    /// The classes that the word belongs to.
    public var classes: WordClasses
  }

  /// Rarity is stored in fortieths.
  public static let rarityUnit = 40.0
  /// The rarity of a word that the table does not hold, in fortieths.
  public static let unknownRarity: UInt8 = 240

  /// The table embedded in the binary, read at first use.
  public static let builtIn = WordTable(table: Base64.bytes(of: WordTableData.base64))

  /// What the table holds of a word beside its stem: eight bytes, so that all of them stay in the second-level cache.
  struct Row {
    /// The word's key; 0 where the place is free.
    var key: UInt32
    var rarity: UInt8
    var capitals: UInt8
    var classes: WordClasses
  }

  /// An open table.
  private var rows: [Row]
  /// The stem of each row, which few ask for.
  private var stems: [UInt32]
  /// The marks that each set of classes leaves on a word.
  private let flags = (0...UInt8.max).map { WordClasses(rawValue: $0).flags }
  /// The number of words.
  public let count: Int

  init(table: [UInt8]) {
    var reader = TableReader(table)
    count = Int(reader.word())
    let words = reader.words(count)
    let stemKeys = reader.words(count)
    let rarities = reader.octets(count)
    let capitals = reader.octets(count)
    let classes = reader.octets(count)
    var capacity = 1024
    // Two thirds full at most: a table that stays in the second-level cache pays for a longer search.
    while capacity * 2 < count * 3 { capacity *= 2 }
    rows = [Row](repeating: Row(key: 0, rarity: 0, capitals: 0, classes: []), count: capacity)
    stems = [UInt32](repeating: 0, count: capacity)
    // Common words first: then what most texts ask for stands where it is looked for first.
    for index in Self.order(of: rarities.prefix(classes.count)) {
      let key = Self.key(words[index])
      var slot = Int(key) & (capacity - 1)
      while rows[slot].key != 0 { slot = (slot + 1) & (capacity - 1) }
      rows[slot] = Row(
        key: key, rarity: rarities[index], capitals: capitals[index], classes: WordClasses(rawValue: classes[index]))
      stems[slot] = stemKeys[index]
    }
  }

  /// The key of a word's place in the table, which is never 0.
  @inline(__always)
  private static func key(_ key: UInt32) -> UInt32 { max(key, 1) }

  /// The places of octets by their values, equal ones in their order (counting sort).
  private static func order(of octets: ArraySlice<UInt8>) -> [Int] {
    var places = [Int](repeating: 0, count: 257)
    for octet in octets { places[Int(octet) + 1] += 1 }
    for value in 1..<257 { places[value] += places[value - 1] }
    var order = [Int](repeating: 0, count: octets.count)
    for (index, octet) in octets.enumerated() {
      order[places[Int(octet)]] = index
      places[Int(octet)] += 1
    }
    return order
  }

  /// What is known of the word with a folded hash; nil where the table does not hold it.
  ///
  /// - Complexity: O(1) on average.
  public func entry(for word: UInt64) -> Entry? {
    guard let slot = slot(of: word) else { return nil }
    let row = rows[slot]
    return Entry(stem: stems[slot], rarity: row.rarity, capitals: row.capitals, classes: row.classes)
  }

  /// The key of a word's stem; of a word that the table does not hold its own.
  ///
  /// - Complexity: O(1) on average.
  func stemKey(of word: UInt64) -> UInt32 { slot(of: word).map { stems[$0] } ?? FoldedHash.key(word) }

  /// The row at a place.
  @inline(__always)
  func row(at slot: Int) -> Row { rows[slot] }

  /// The key of the stem at a place.
  @inline(__always)
  func stem(at slot: Int) -> UInt32 { stems[slot] }

  /// The marks that a row leaves on each occurrence of its word.
  @inline(__always)
  func flags(of row: Row) -> Tokens.Flags { flags[Int(row.classes.rawValue)] }

  /// The place of the word with a folded hash; nil where the table does not hold it.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  func slot(of word: UInt64) -> Int? {
    let key = Self.key(FoldedHash.key(word))
    return rows.withUnsafeBufferPointer { rows in
      let mask = rows.count &- 1
      var slot = Int(key) & mask
      while rows[slot].key != key {
        if rows[slot].key == 0 { return nil }
        slot = (slot &+ 1) & mask
      }
      return slot
    }
  }
}
