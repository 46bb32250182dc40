// SPDX-License-Identifier: Apache-2.0

/// Finds tortured phrases without any original: by the word pairs of news and by synonyms.
public struct TorturedPhraseFinder: Sendable {
  /// The pair suggested occurs at least about so often in 20.2 million words, where the pair read occurs fewer than three
  /// times: at least twenty times as often.
  static let leastOccurrences = 60.0
  /// The pair suggested fits together this well (see ``WordPairs/fit(_:_:)``): it is a phrase, not two frequent words.
  static let leastFit = 3.0
  /// A set name (State Department) occurs so many times as often as what is read in its place.
  static let leastRatio = 100.0
  /// What a month in another word's clothes weighs: about as much as the clearest pair.
  static let monthWeight = 3.0
  /// At most so many phrases of a text are listed.
  static let most = 400

  /// The finder with the built-in tables.
  public static let builtIn = TorturedPhraseFinder()

  private let pairs = WordPairs.builtIn
  private let synonyms = SynonymWords(pairs: .builtIn, thesaurus: .builtIn)
  private let frequent = FrequentPairs(.builtIn, occurrences: leastOccurrences)

  private init() {}

  /// The tortured phrases of a text.
  ///
  /// - Parameters:
  ///   - annotated: The text.
  ///   - isRead: Whether a word, by its number, belongs to what is looked at.
  /// - Returns: The phrases in order, at most 400.
  /// - Complexity: O(n) in the words, with the synonyms of those in pairs that news does not have.
  public func phrases(in annotated: AnnotatedText, where isRead: (Int) -> Bool) -> [TorturedPhrase] {
    let tokens = annotated.tokens
    let months = ExchangedMonth(tokens: tokens)
    var phrases: [TorturedPhrase] = []
    var token = 0
    while token + 1 < tokens.count, phrases.count < Self.most {
      defer { token += 1 }
      guard isRead(token), isRead(token + 1) else { continue }
      if let month = months.month(at: token + 1) {
        phrases.append(
          TorturedPhrase(
            range: tokens.range(of: token..<token + 2),
            suggestion: annotated.text.string(in: tokens.range(of: token)).lowercased() + " " + month,
            weight: Self.monthWeight))
      } else if let phrase = exchanged(at: token, in: annotated) {
        phrases.append(phrase)
      } else {
        continue
      }
      // The word that was exchanged may stand in the next pair too: it counts once.
      token += 1
    }
    return phrases
  }

  private func exchanged(at token: Int, in annotated: AnnotatedText) -> TorturedPhrase? {
    let isName: Bool
    let first: Int
    let second: Int
    if let pair = annotated.wordPair(from: token) {
      guard pair.first != pairs.numeral, pair.second != pairs.numeral,
        pairs.occurrences(of: pair.first, pair.second) == 0
      else { return nil }
      (isName, first, second) = (false, pair.first, pair.second)
    } else if let pair = annotated.namePair(from: token) {
      (isName, first, second) = (true, pair.first, pair.second)
    } else {
      return nil
    }
    guard let suggestion = suggestion(first, second, isName: isName) else { return nil }
    return TorturedPhrase(
      range: annotated.tokens.range(of: token..<token + 2), suggestion: suggestion.text, weight: suggestion.weight)
  }

  /// How much a phrase tells: the more the better the suggested pair fits together, and the more often the two words read
  /// would have met by chance and did not. Honest texts have pairs of rare words that nobody put together before, spins have
  /// frequent words that nobody puts together.
  static func weight(read: Double, suggested: Double) -> Double {
    max(0, suggested - 2.5) * (0.2 + 0.5 * max(0, -read))
  }

  /// The pair of words that news uses in place of one that it does not; nil where there is none.
  private func suggestion(_ first: Int, _ second: Int, isName: Bool) -> (text: String, weight: Double)? {
    let least = max(Self.leastOccurrences, isName ? Self.leastRatio * pairs.occurrences(of: first, second) : 0)
    // Words that go with a word often are fewer than synonyms. Of two that fit equally well the thesaurus's first counts, and the first word
    // of the pair before the second.
    var best: (fit: Double, rank: Int, first: Int, second: Int)?
    func consider(_ one: Int, _ other: Int, rank: Int) {
      guard pairs.occurrences(of: one, other) >= least else { return }
      let fit = pairs.fit(one, other)
      guard fit >= Self.leastFit else { return }
      if let best, fit < best.fit || fit == best.fit && rank > best.rank { return }
      best = (fit, rank, one, other)
    }
    synonyms.forEachSynonym(of: first, among: frequent.words(before: second), namesToo: isName) {
      consider($0, second, rank: $1)
    }
    best?.rank = -1
    synonyms.forEachSynonym(of: second, among: frequent.words(behind: first), namesToo: isName) {
      consider(first, $0, rank: $1)
    }
    return best.map {
      (
        pairs.spelling(of: $0.first) + " " + pairs.spelling(of: $0.second),
        Self.weight(read: pairs.fit(first, second), suggested: $0.fit)
      )
    }
  }
}
