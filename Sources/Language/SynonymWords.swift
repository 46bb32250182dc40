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

  /// Calls a closure for each of some words that one may stand in place of, with a number that orders them as the thesaurus does.
  ///
  /// - Complexity: O(candidates + synonyms), and a byte for each entry of the thesaurus is cleared.
  func forEachSynonym(
    of word: Int, among candidates: ArraySlice<Int32>, namesToo: Bool, _ body: (_ candidate: Int, _ rank: Int) -> Void
  ) {
    guard entries[word] != .max, !candidates.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: Bool.self, capacity: Thesaurus.builtIn.count) { isSynonym in
      isSynonym.initialize(repeating: false)
      for synonym in Thesaurus.builtIn.synonyms(of: entries[word]) { isSynonym[Int(synonym)] = true }
      for candidate in candidates.lazy.map(Int.init) {
        let member = members[candidate]
        guard member != .max, isSynonym[Int(member)], endings[candidate] == endings[word],
          namesToo || !names[candidate]
        else { continue }
        body(candidate, Int(member) << 32 | candidate)
      }
    }
  }
}
