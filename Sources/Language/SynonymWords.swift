// SPDX-License-Identifier: Apache-2.0

/// For each word of ``WordPairs`` the words that a spinner may have put it in place of: synonyms of the same ending.
struct SynonymWords: Sendable {
  /// For each word its number in the thesaurus, or `UInt16.max` where it is exchanged for nothing: names and function words.
  private let entries: [UInt16]
  private let endings: [Ending]
  private let names: [Bool]
  /// The words of each number of the thesaurus, one list after the other.
  private let offsets: [Int]
  private let words: [Int]

  /// What a word's form shows without reading it: two words of one ending may stand for each other.
  private enum Ending: Sendable { case ing, ed, ly, s, other }

  init(pairs: WordPairs, thesaurus: Thesaurus) {
    var entries: [UInt16] = []
    var endings: [Ending] = []
    var names: [Bool] = []
    var lists = [[Int]](repeating: [], count: thesaurus.count)
    for number in 0..<pairs.count {
      let spelling = Array(pairs.spelling(of: number).utf8)
      let entry = WordTable.builtIn.entry(for: FoldedHash(of: spelling).value)
      let isFunction = entry?.classes.contains(.function) == true
      let isName = (entry?.capitals ?? 255) > 127
      let synonyms = isFunction ? nil : entry.flatMap { thesaurus.number(ofStem: $0.stem) }
      entries.append(isName ? .max : synonyms ?? .max)
      names.append(isName)
      endings.append(Self.ending(of: spelling, in: pairs))
      if let synonyms { lists[Int(synonyms)].append(number) }
    }
    self.entries = entries
    self.endings = endings
    self.names = names
    var offsets = [0]
    for list in lists { offsets.append(offsets[offsets.count - 1] + list.count) }
    self.offsets = offsets
    words = lists.flatMap { $0 }
  }

  private static func ending(of word: [UInt8], in pairs: WordPairs) -> Ending {
    if word.count > 4, word.suffix(3) == [0x69, 0x6E, 0x67] { return .ing }
    if word.count > 3, word.suffix(2) == [0x65, 0x64] { return .ed }
    if word.count > 3, word.suffix(2) == [0x6C, 0x79] { return .ly }
    if word.count > 3, word.last == 0x73, word[word.count - 2] != 0x73 {
      // "Overseas" is no plural: nothing is called "oversea".
      let singular = FoldedHash(of: word.dropLast()).value
      let isPlural =
        pairs.number(of: singular) != nil || pairs.number(of: FoldedHash(of: word.dropLast(2)).value) != nil
      return isPlural || word.suffix(3) == [0x69, 0x65, 0x73] ? .s : .other
    }
    return .other
  }

  /// Calls a closure for each word that one may stand in place of.
  ///
  /// - Complexity: O(synonyms).
  func forEachSynonym(of word: Int, namesToo: Bool, _ body: (Int) -> Void) {
    guard entries[word] != .max else { return }
    for synonym in Thesaurus.builtIn.synonyms(of: entries[word]) {
      for candidate in words[offsets[Int(synonym)]..<offsets[Int(synonym) + 1]]
      where endings[candidate] == endings[word] && (namesToo || !names[candidate]) { body(candidate) }
    }
  }
}
