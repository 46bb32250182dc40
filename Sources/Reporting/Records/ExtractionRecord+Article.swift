// SPDX-License-Identifier: Apache-2.0

public import Extraction
internal import Language

extension ExtractionRecord {
  /// The record of an article.
  ///
  /// - Parameters:
  ///   - article: What was extracted.
  ///   - path: The path as given.
  ///   - milliseconds: The CPU time that it took, if asked for.
  /// - Complexity: O(n) in the article's text.
  public init(_ article: Article, path: String, milliseconds: Double? = nil) {
    let scalars = ScalarIndex(article.pageText)
    self.path = path
    title = article.headline
    byline = article.byline
    dateline = article.dateline
    credit = article.credit
    wire = article.wire
    published = article.published
    canonical = article.canonical
    language = article.language
    pageText = article.pageText.string
    text = article.text
    blocks = article.blocks.map { block in
      let span = scalars.span(of: block.range)
      return BlockRecord(
        kind: block.kind.rawValue, offset: span.offset, length: span.length, source: Self.source(block.source))
    }
    junk = article.junk.map { item in
      let span = scalars.span(of: item.range)
      return JunkRecord(
        kind: item.kind.rawValue, text: article.pageText.string(in: item.range), offset: span.offset,
        length: span.length, source: Self.source(item.source), why: item.why)
    }
    let words = WordShares(article)
    repetition = words.repetition
    budget = Budget(junk: words.junkShare, repeat: words.repeatShare, article: words.articleShare)
    provenance = article.provenance
    assessed = article.assessed.word
    assessedReason = article.assessed.reason
    notes = article.notes
    ms = milliseconds
  }

  private static func source(_ range: Range<Int>?) -> ScalarSpan? {
    range.map { ScalarSpan(offset: $0.lowerBound, length: $0.count) }
  }
}
