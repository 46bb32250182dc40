// SPDX-License-Identifier: Apache-2.0

import Extraction
import Fingerprinting
import Judgement
import Language
import Testing

@Suite struct ArticleFingerprintTests {
  @Test(arguments: [InventedTexts.wire, InventedTexts.report, InventedTexts.unrelated, "", "\n\n"])
  func `an article's fingerprint needs no preparation`(text: String) {
    var article = Article(pageText: Text(text))
    #expect(Fingerprint(article) == PreparedArticle(article).fingerprint)
    let size = article.pageText.count
    article.blocks = [Block(kind: .paragraph, range: 0..<size / 3), Block(kind: .paragraph, range: size / 3..<size)]
    article.junk = [
      Junk(kind: .relatedLink, range: size / 9..<size / 6, why: "a link"),
      Junk(kind: .repeatedBody, range: size / 2..<size / 2 + size / 8, why: "a repeat"),
    ]
    #expect(Fingerprint(article) == PreparedArticle(article).fingerprint)
  }
}
