// SPDX-License-Identifier: Apache-2.0

/// Phrases looked up by their first words.
struct PhraseSet: Sendable {
  private let phrases: WordMap<[Phrase]>

  /// The phrases of a text, one a line or parted by `|`.
  init(_ text: String) {
    var phrases: [WordHash: [Phrase]] = [:]
    for part in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let phrase = Phrase(stringLiteral: String(part))
      guard let head = phrase.words.first else { continue }
      phrases[head, default: []].append(phrase)
    }
    // The longest goes first, so that it is the one found.
    var map = WordMap<[Phrase]>(capacity: phrases.count)
    for (head, behind) in phrases { map[head] = behind.sorted { $0.words.count > $1.words.count } }
    self.phrases = map
  }

  /// The longest phrase that words begin with at a place; nil if none.
  ///
  /// - Complexity: O(1) on average.
  func match(_ words: [WordHash], at start: Int) -> Phrase? {
    guard start < words.count, let behind = phrases[words[start]] else { return nil }
    return behind.first { $0.matches(words, at: start) }
  }

  /// Whether words are nothing but one of the phrases.
  func isWhole(_ words: [WordHash]) -> Bool { match(words, at: 0).map { $0.words.count == words.count } ?? false }

  /// Whether one of the phrases stands anywhere in words.
  func stands(in words: [WordHash]) -> Bool { words.indices.contains { match(words, at: $0) != nil } }
}
