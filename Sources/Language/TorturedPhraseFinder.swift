// SPDX-License-Identifier: Apache-2.0

/// Finds tortured phrases without any original: by the word pairs of news and by synonyms.
public struct TorturedPhraseFinder: Sendable {
  /// The pair suggested occurs at least about so often in 20.2 million words, where the pair read occurs fewer than three
  /// times: at least twenty times as often.
  static let leastOccurrences = 60.0
  /// The pair suggested fits together this well (see ``WordPairs/fit(_:_:)``): it is a phrase, not two frequent words.
  static let leastFit = 3.0
  /// At most so many phrases of a text are listed.
  static let most = 400

  /// The finder with the built-in tables.
  public static let builtIn = TorturedPhraseFinder()

  private let pairs: WordPairs
  private let thesaurus: Thesaurus
  /// For each word of the pairs its number in the thesaurus, and what it ends with.
  private let entries: [UInt16]
  private let endings: [Ending]
  /// The words of each number of the thesaurus, one list after the other.
  private let offsets: [Int]
  private let words: [Int]

  /// What a word's form shows without reading it: two words of one ending may stand for each other.
  private enum Ending: Sendable { case ing, ed, ly, s, other }

  private init() {
    let (pairs, thesaurus) = (WordPairs.builtIn, Thesaurus.builtIn)
    self.pairs = pairs
    self.thesaurus = thesaurus
    var entries: [UInt16] = []
    var endings: [Ending] = []
    var lists = [[Int]](repeating: [], count: thesaurus.count)
    for number in 0..<pairs.count {
      let spelling = Array(pairs.spelling(of: number).utf8)
      let entry = WordTable.builtIn.entry(for: FoldedHash(of: spelling).value)
      // Names are no synonyms of anything.
      let isName = (entry?.capitals ?? 255) > 127 || entry?.classes.contains(.function) == true
      let synonyms = isName ? nil : entry.flatMap { thesaurus.number(ofStem: $0.stem) }
      entries.append(synonyms ?? .max)
      endings.append(Self.ending(of: spelling))
      if let synonyms { lists[Int(synonyms)].append(number) }
    }
    self.entries = entries
    self.endings = endings
    var offsets = [0]
    for list in lists { offsets.append(offsets[offsets.count - 1] + list.count) }
    self.offsets = offsets
    words = lists.flatMap { $0 }
  }

  private static func ending(of word: [UInt8]) -> Ending {
    if word.count > 4, word.suffix(3) == [0x69, 0x6E, 0x67] { return .ing }
    if word.count > 3, word.suffix(2) == [0x65, 0x64] { return .ed }
    if word.count > 3, word.suffix(2) == [0x6C, 0x79] { return .ly }
    if word.count > 3, word.last == 0x73, word[word.count - 2] != 0x73 { return .s }
    return .other
  }

  /// The tortured phrases of a text.
  ///
  /// - Parameters:
  ///   - annotated: The text.
  ///   - isRead: Whether a word, by its number, belongs to what is looked at.
  /// - Returns: The phrases in order, at most 400.
  /// - Complexity: O(n) in the words, with the synonyms of those in pairs that news does not have.
  public func phrases(in annotated: AnnotatedText, where isRead: (Int) -> Bool) -> [TorturedPhrase] {
    var phrases: [TorturedPhrase] = []
    var token = 0
    while token + 1 < annotated.tokens.count, phrases.count < Self.most {
      defer { token += 1 }
      guard isRead(token), isRead(token + 1), let (first, second) = annotated.wordPair(from: token),
        first != pairs.numeral, second != pairs.numeral, pairs.occurrences(of: first, second) == 0,
        let suggestion = suggestion(first, second)
      else { continue }
      let range = annotated.tokens.range(of: token).lowerBound..<annotated.tokens.range(of: token + 1).upperBound
      phrases.append(TorturedPhrase(range: range, suggestion: suggestion))
      // The word that was exchanged may stand in the next pair too: it counts once.
      token += 1
    }
    return phrases
  }

  /// The pair of words that news uses in place of one that it does not; nil where there is none.
  private func suggestion(_ first: Int, _ second: Int) -> String? {
    var best: (fit: Double, first: Int, second: Int)?
    func consider(_ one: Int, _ other: Int) {
      guard pairs.occurrences(of: one, other) >= Self.leastOccurrences else { return }
      let fit = pairs.fit(one, other)
      if fit >= Self.leastFit, fit > (best?.fit ?? 0) { best = (fit, one, other) }
    }
    forEachSynonym(of: first) { consider($0, second) }
    forEachSynonym(of: second) { consider(first, $0) }
    return best.map { pairs.spelling(of: $0.first) + " " + pairs.spelling(of: $0.second) }
  }

  private func forEachSynonym(of word: Int, _ body: (Int) -> Void) {
    guard entries[word] != .max else { return }
    for synonym in thesaurus.synonyms(of: entries[word]) {
      for candidate in words[offsets[Int(synonym)]..<offsets[Int(synonym) + 1]]
      where endings[candidate] == endings[word] { body(candidate) }
    }
  }
}
