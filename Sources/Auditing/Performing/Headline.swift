// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Language

/// What an article is called by.
enum Headline {
  private static let words = 12

  /// The article's headline, or else its first 12 words.
  static func of(_ article: Article) -> String {
    if let headline = article.headline, !headline.isEmpty { return headline }
    guard let block = article.blocks.first else { return "(no text)" }
    let first = article.pageText.string(
      in: block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 400))
    let words = first.split(maxSplits: Self.words, whereSeparator: \.isWhitespace)
    return words.prefix(Self.words).joined(separator: " ") + (words.count > Self.words ? "…" : "")
  }

  /// The stretches between white space in a range.
  static func wordCount(_ text: Text, in range: Range<Int>) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8[range.clamped(to: 0..<text.count)] {
      let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
      if !isSpace && !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }
}
