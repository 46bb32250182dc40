// SPDX-License-Identifier: Apache-2.0

public import Judgement
public import Language

/// The pairs of words of a page that news does not use where a synonym makes one that it does; no original is needed.
public struct TorturedPhrasesRecord: Sendable, Codable, Hashable {
  /// One pair with what it may have read.
  public struct Phrase: Sendable, Codable, Hashable {
    /// Where it stands in the page text, in Unicode scalars.
    public var offset: Int
    /// How long it is, in Unicode scalars.
    public var length: Int
    /// The two words as they stand.
    public var text: String
    /// What they may have read: a suggestion.
    public var suggestion: String
    /// How much it tells, to two decimals.
    public var weight: Double
  }

  /// Words of the article that were looked at.
  public var words: Int
  /// The weight in a thousand words that 99 of 100 honest articles stay at or below.
  public var honestLimit: Double
  /// The phrases in order.
  public var phrases: [Phrase]

  /// Phrases in a thousand words.
  public var perThousandWords: Double { words == 0 ? 0 : Double(phrases.count) * 1000 / Double(words) }
  /// The phrases' weight in a thousand words.
  public var weightPerThousandWords: Double {
    words == 0 ? 0 : phrases.reduce(0) { $0 + $1.weight } * 1000 / Double(words)
  }
  /// Whether they weigh more than those of honest articles: a sign of a spinner.
  public var isBeyondHonest: Bool { weightPerThousandWords > honestLimit }

  /// The record of a page's phrases.
  public init(_ found: TorturedPhrases, in text: Text, honestLimit: Double = Models.builtIn.limits.torturedPhrases) {
    let scalars = ScalarIndex(text)
    words = found.words
    self.honestLimit = honestLimit
    phrases = found.phrases.map { phrase in
      let span = scalars.span(of: phrase.range)
      return Phrase(
        offset: span.offset, length: span.length, text: text.string(in: phrase.range), suggestion: phrase.suggestion,
        weight: (phrase.weight * 100).rounded() / 100)
    }
  }
}
