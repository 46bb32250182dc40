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

  private struct Row {
    var key: UInt32
    var entry: Entry?
  }

  /// An open table, so that a look-up touches one place in memory.
  private var rows: [Row]
  /// The number of words.
  public let count: Int

  init(table: [UInt8]) {
    var reader = TableReader(table)
    count = Int(reader.word())
    let keys = reader.words(count)
    let stems = reader.words(count)
    let rarities = reader.octets(count)
    let capitals = reader.octets(count)
    let classes = reader.octets(count)
    var capacity = 1024
    // Two thirds full at most: a table that stays in the second-level cache pays for a longer search.
    while capacity * 2 < count * 3 { capacity *= 2 }
    rows = [Row](repeating: Row(key: 0, entry: nil), count: capacity)
    // Common words first: then what most texts ask for stands where it is looked for first.
    for index in Self.order(of: rarities.prefix(classes.count)) {
      var slot = Int(keys[index]) & (capacity - 1)
      while rows[slot].entry != nil { slot = (slot + 1) & (capacity - 1) }
      let entry = Entry(
        stem: stems[index], rarity: rarities[index], capitals: capitals[index],
        classes: WordClasses(rawValue: classes[index]))
      rows[slot] = Row(key: keys[index], entry: entry)
    }
  }

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
    let key = FoldedHash.key(word)
    let mask = rows.count - 1
    var slot = Int(key) & mask
    while let entry = rows[slot].entry {
      if rows[slot].key == key { return entry }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
