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

  private let keys: [UInt32]
  private let stems: [UInt32]
  private let rarities: [UInt8]
  private let capitals: [UInt8]
  private let classes: [UInt8]
  /// For the upper 16 bits of a key, where its rows begin.
  private let buckets: [UInt32]

  init(table: [UInt8]) {
    var reader = TableReader(table)
    let count = Int(reader.word())
    keys = reader.words(count)
    stems = reader.words(count)
    rarities = reader.octets(count)
    capitals = reader.octets(count)
    classes = reader.octets(count)
    buckets = SortedKeys.buckets(of: keys)
  }

  /// The number of words.
  public var count: Int { keys.count }

  /// What is known of the word with a folded hash; nil where the table does not hold it.
  ///
  /// - Complexity: O(1) on average.
  public func entry(for word: UInt64) -> Entry? {
    guard let row = SortedKeys.row(of: FoldedHash.key(word), in: keys, buckets: buckets) else { return nil }
    return Entry(
      stem: stems[row],
      rarity: rarities[row],
      capitals: capitals[row],
      classes: WordClasses(rawValue: classes[row])
    )
  }
}
