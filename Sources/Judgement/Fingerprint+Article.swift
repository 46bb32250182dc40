// SPDX-License-Identifier: Apache-2.0

internal import Comparison
public import Extraction
public import Fingerprinting
internal import Language

extension Fingerprint {
  /// The fingerprint of an article, the same as that of a ``PreparedArticle``, without preparing it for comparison.
  ///
  /// - Complexity: O(n) in the bytes of its page text.
  public init(_ article: Article) {
    self.init(article.namedWords, excluding: article.excludedRanges.map(\.range))
  }
}

extension SuspectFingerprint {
  /// The fingerprint of an article that may be a copy.
  ///
  /// - Complexity: O(n) in the bytes of its page text.
  public init(_ article: Article) {
    self.init(article.namedWords, excluding: article.excludedRanges.map(\.range))
  }
}

extension SentenceOutline {
  /// The outline of an article, for a second look.
  ///
  /// - Complexity: O(n) in the bytes of its page text.
  public init(_ article: Article) {
    self.init(article.namedWords, excluding: article.excludedRanges.map(\.range))
  }
}

extension Article {
  /// The words of the page text in the paragraphs that a ``PreparedArticle`` has.
  var namedWords: NamedWords {
    let segments = Segment.segments(
      of: pageText, paragraphs: blocks.map(\.range), excluded: ExcludedRange.ordered(excludedRanges))
    return NamedWords(pageText, paragraphs: segments.map(\.range))
  }

  /// What stands in the page text and is not the article's own text: junk and repeats.
  var excludedRanges: [ExcludedRange] {
    junk.filter { !$0.staysInText }.map { ExcludedRange(range: $0.range, isRepeat: $0.kind.isRepeat) }
  }
}
