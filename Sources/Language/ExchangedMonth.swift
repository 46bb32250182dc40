// SPDX-License-Identifier: Apache-2.0

/// Finds months that a spinner took for other words: `late Might`, `on Might 5`, `Stroll 3`.
///
/// A word that is no name stands with a capital inside a sentence, in the place of a month, and the month's name means the same as a common word.
struct ExchangedMonth {
  private let tokens: Tokens
  private let table = WordTable.builtIn

  init(tokens: Tokens) { self.tokens = tokens }

  /// The month that a word stands for; nil where it stands for none.
  func month(at token: Int) -> String? {
    let flags = tokens.flags[token]
    guard flags.contains(.capitalised), flags.isDisjoint(with: [.sentenceInitial, .allCapitals, .acronym]), token > 0
    else { return nil }
    let isBeforeDay = token + 1 < tokens.count && tokens.flags[token + 1].contains(.number)
    let isBehindDay = tokens.flags[token - 1].contains(.number)
    if Self.modals.contains(tokens.words[token]) {
      // A name of several words holds a verb too: "The Might of Rome".
      let isInName = tokens.flags[token - 1].contains(.capitalised) && !isBeforeDay
      let isDate = isBeforeDay || isBehindDay || Self.beforeMonths.contains(tokens.words[token - 1])
      return isDate && !isInName ? "May" : nil
    }
    guard isBeforeDay, tokens.lengths[token + 1] <= 4, Self.beforeDays.contains(tokens.words[token - 1]),
      tokens.capitals[token] < 64
    else { return nil }
    for (name, stem) in Self.meanings where Thesaurus.builtIn.areSynonyms(tokens.stems[token], stem) { return name }
    return nil
  }

  private static func hashes(_ words: [StaticString]) -> Set<UInt64> { Set(words.map { FoldedHash(of: $0).value }) }

  private static let modals = hashes(["might", "could", "can", "would", "should"])
  private static let beforeMonths = hashes([
    "late", "early", "mid", "in", "on", "since", "until", "till", "by", "of", "last", "this", "next", "from", "to",
    "before", "after", "between", "during", "through", "and", "around", "throughout",
  ])
  private static let beforeDays = hashes([
    "on", "since", "until", "till", "by", "from", "to", "before", "after", "of", "in", "between", "and", "late",
    "early",
  ])
  private static let meanings: [(name: String, stem: UInt32)] = [
    ("March", FoldedHash.key(FoldedHash(of: "march").value)),
    ("August", FoldedHash.key(FoldedHash(of: "august").value)),
  ]
}
