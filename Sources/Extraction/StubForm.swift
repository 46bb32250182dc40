// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Tells a page that shows only the beginning of its article, the rest being for subscribers.
enum StubForm {
  private static let prompts = PhraseSet(
    """
    to continue reading|subscribe to continue|subscribe to read|to read the full|to read the rest|to keep reading
    to read this article|to read this story|to read more subscribe|for subscribers|for subscribers only|subscribers only
    log in to continue|sign in to continue|register to continue|register to read|to unlock this|to access this article
    """)
  /// A longer text is no mere beginning, in words.
  private static let most = 250

  /// Why an article is a stub; nil if it is none. `isReserved` tells that the page's structured data calls it not free.
  static func reason(_ article: Article, isReserved: Bool) -> String? {
    let words = article.blocks.reduce(0) { $0 + Words.ranges(in: article.pageText.utf8[$1.range]).count }
    guard words > 0, words < most, let last = article.blocks.last else { return nil }
    let asks = article.junk.contains { item in
      item.kind == .newsletterPrompt && item.range.lowerBound >= last.range.upperBound
        && prompts.stands(in: Words.hashes(of: article.pageText.utf8[item.range].prefix(600)))
    }
    let breaksOff =
      article.pageText.utf8[last.range].suffix(3).elementsEqual("…".utf8)
      || article.pageText.utf8[last.range].suffix(3).elementsEqual("...".utf8)
    guard asks || (isReserved && breaksOff) || (isReserved && words < most / 2) else { return nil }
    return "the page shows the beginning only: the rest is for subscribers"
  }
}
