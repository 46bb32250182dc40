// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Picks the word that goes best with its neighbours, as whoever knows the language does and a spinner does not.
enum FluentChoice {
  /// How many of the words that fit best are picked from.
  static let breadth = 3

  private static func number(_ word: String) -> Int? {
    WordPairs.builtIn.number(of: FoldedHash(of: word.lowercased().utf8).value)
  }

  /// Whether news has two words side by side more often than their frequencies would let expect.
  static func goTogether(_ one: String, _ other: String) -> Bool {
    guard let first = number(one), let second = number(other) else { return false }
    return WordPairs.builtIn.occurrences(of: first, second) > 0 && WordPairs.builtIn.fit(first, second) > 0
  }

  /// A word out of some that news has beside both neighbours; nil where none is.
  static func word(
    of candidates: [String], after previous: String?, before next: String?, using random: inout RandomSource
  ) -> String? {
    let table = WordPairs.builtIn
    let before = previous.flatMap(number)
    let after = next.flatMap(number)
    guard before != nil || after != nil else { return nil }
    let fitting = candidates.compactMap { candidate -> (word: String, fit: Double)? in
      guard let middle = number(candidate) else { return nil }
      var fit = 0.0
      if let before {
        guard table.occurrences(of: before, middle) > 0 else { return nil }
        fit += table.fit(before, middle)
      }
      if let after {
        guard table.occurrences(of: middle, after) > 0 else { return nil }
        fit += table.fit(middle, after)
      }
      return (candidate, fit)
    }
    let best = fitting.sorted { $0.fit != $1.fit ? $0.fit > $1.fit : $0.word < $1.word }.prefix(breadth)
    return best.randomElement(using: &random)?.word
  }
}
