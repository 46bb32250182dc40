// SPDX-License-Identifier: Apache-2.0

public import Comparison
public import Extraction
public import Fingerprinting
internal import Language

/// An article with all that is computed once and used in every comparison.
public struct PreparedArticle: Sendable {
  /// The article.
  public let article: Article
  /// Its text, read for comparison.
  public let document: PreparedDocument
  /// What an index finds it by.
  public let fingerprint: Fingerprint

  /// Prepares an article.
  ///
  /// - Complexity: O(n log n) in the bytes of its page text.
  public init(_ article: Article) {
    self.article = article
    let excluded = article.excludedRanges
    document = PreparedDocument(article.pageText, paragraphs: article.blocks.map(\.range), excluded: excluded)
    fingerprint = Fingerprint(document.annotated.tokens, excluding: excluded.map(\.range))
  }

  /// The fingerprint with what of it stands outside quotations.
  public var suspectFingerprint: SuspectFingerprint {
    SuspectFingerprint(NamedWords(document.annotated.tokens), excluding: article.excludedRanges.map(\.range))
  }

  /// What a second look sees of the article.
  public var sentenceOutline: SentenceOutline {
    SentenceOutline(NamedWords(document.annotated.tokens), excluding: article.excludedRanges.map(\.range))
  }
}
