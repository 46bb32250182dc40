// SPDX-License-Identifier: Apache-2.0

/// For each word of ``WordPairs`` the words that a spinner may have put it in place of: synonyms of the same ending.
struct SynonymWords: Sendable {
  /// For each word its number in the thesaurus, or `UInt16.max` where it is exchanged for nothing: names and function words.
  private let entries: [UInt16]
  private let endings: [Ending]
  private let names: [Bool]
  /// For each word the number of the thesaurus that it is a word of, names too, or `UInt16.max`.
  private let members: [UInt16]

  /// What a word's form shows without reading it: two words of one ending may stand for each other.
  private enum Ending: Sendable { case ing, ed, ly, s, other }

  init(pairs: WordPairs, thesaurus: Thesaurus) {
    var entries: [UInt16] = []
    var endings: [Ending] = []
    var names: [Bool] = []
    var members: [UInt16] = []
    for number in 0..<pairs.count {
      let spelling = Array(pairs.spelling(of: number).utf8)
      let entry = WordTable.builtIn.entry(for: FoldedHash(of: spelling).value)
      let isFunction = entry?.classes.contains(.function) == true
      let isName = (entry?.capitals ?? 255) > 127
      let synonyms = isFunction ? nil : entry.flatMap { thesaurus.number(ofStem: $0.stem) }
      entries.append(isName ? .max : synonyms ?? .max)
      names.append(isName)
      endings.append(Self.ending(of: spelling, in: pairs))
      members.append(synonyms ?? .max)
    }
    self.entries = entries
    self.endings = endings
    self.names = names
    self.members = members
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

  /// Where a word stands among those that another may stand in place of; nil where it is none of them.
  ///
  /// - Complexity: O(log n) in the synonyms.
  func rank(of candidate: Int, for word: Int, namesToo: Bool) -> Int? {
    guard endings[candidate] == endings[word], namesToo || !names[candidate], entries[word] != .max,
      members[candidate] != .max, Thesaurus.builtIn.areSynonyms(entries[word], members[candidate])
    else { return nil }
    return Int(members[candidate]) << 32 | candidate
  }
}
