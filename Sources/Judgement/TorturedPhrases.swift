// SPDX-License-Identifier: Apache-2.0

public import Comparison
public import Language

/// The tortured phrases of a page's article, which need no original: many of them are a sign of a spinner.
public struct TorturedPhrases: Sendable {
  /// The phrases in order, those of repeats left out.
  public let phrases: [TorturedPhrase]
  /// Words of the article that were looked at.
  public let words: Int

  /// The phrases of a document.
  ///
  /// - Complexity: O(n) in its words, with the synonyms of those in pairs that news does not have.
  public init(of document: PreparedDocument) {
    words = document.articleWords
    phrases = TorturedPhraseFinder.builtIn.phrases(in: document.annotated) { document.places[$0] == .article }
  }

  /// The phrases' weight in a thousand words; 0 for an empty article.
  public var weightPerThousandWords: Double {
    words == 0 ? 0 : phrases.reduce(0) { $0 + $1.weight } * 1000 / Double(words)
  }
}
