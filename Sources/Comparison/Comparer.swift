// SPDX-License-Identifier: Apache-2.0

import Language

/// Compares a suspect with an original: aligned passages, figures, and what was changed.
public struct Comparer: Sendable {
  /// A comparer with the built-in thesaurus and passage model.
  public init() {}

  /// Compares two prepared documents.
  ///
  /// - Complexity: O(n + m) in their words, with capped postings.
  public func compare(suspect: PreparedDocument, original: PreparedDocument) -> PairComparison {
    var comparison = PairComparison()
    let bridge = VocabularyBridge(suspect: suspect.vocabulary, original: original.vocabulary)
    let links = SentenceLinks(suspect: suspect, original: original, bridge: bridge)
    comparison.signals = SignalMeasure(suspect: suspect, original: original, bridge: bridge, links: links).signals()
    return comparison
  }
}
