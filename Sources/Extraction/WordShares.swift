// SPDX-License-Identifier: Apache-2.0

internal import Language

/// How the words of a region are shared between junk, repeats and the article.
public struct WordShares: Sendable, Hashable {
  /// The words of the region.
  public private(set) var all = 0
  /// The words of junk that is no repeat and does not stay in the text.
  public private(set) var junk = 0
  /// The words of repeats.
  public private(set) var repeats = 0

  /// The shares of an article's region.
  ///
  /// - Complexity: O(n).
  public init(_ article: Article) {
    var items = article.junk.filter { !$0.staysInText }[...]
    for word in Words.ranges(in: article.pageText.utf8[...]) {
      all += 1
      while let item = items.first, item.range.upperBound <= word.lowerBound { items = items.dropFirst() }
      guard let item = items.first, item.range.lowerBound < word.upperBound else { continue }
      if item.kind.isRepeat { repeats += 1 } else { junk += 1 }
    }
  }

  /// The share of junk, 0 to 1.
  public var junkShare: Double { all == 0 ? 0 : Double(junk) / Double(all) }
  /// The share of repeats, 0 to 1.
  public var repeatShare: Double { all == 0 ? 0 : Double(repeats) / Double(all) }
  /// The share of the article, 0 to 1; 0 where there are no words.
  public var articleShare: Double { all == 0 ? 0 : Double(all - junk - repeats) / Double(all) }
  /// How often the body stands in the region: words without junk over words without junk and repeats.
  public var repetition: Double {
    let article = all - junk - repeats
    return article == 0 ? 1 : Double(all - junk) / Double(article)
  }
}
