// SPDX-License-Identifier: Apache-2.0

import Extraction
import Language
import Testing

@Suite struct GluedWordFinderTests {
  static func article(_ sentence: String) -> Article {
    Page.article(Page.html("<article>" + Page.paragraphsAsMarkup() + "<p>\(sentence)</p></article>"))
  }

  @Test func `a space lost before a link is told and put back`() {
    let article = Self.article("The mayor promised<a href=\"/x\">another pier</a> and then forgot about it for a year.")
    let item = article.junk.first
    #expect(item?.kind == .gluedWords)
    #expect(item.map { article.pageText.string(in: $0.range) } == "promisedanother")
    #expect(article.text.contains("promised another pier and then"))
    #expect(article.pageText.string.contains("promisedanother"))
  }

  @Test(arguments: [
    "The <a href=\"/x\">harbour</a>s of the island are shallow, and the larger boats stay away from them in winter.",
    "They were <a href=\"/x\">work</a>ing on the second pillar when the storm came up, and nobody was hurt at all.",
    "A note on the pier said nothing of the under<a href=\"/x\">standing</a> that had been reached the week before.",
  ])
  func `a link on a part of a word is left alone`(sentence: String) {
    #expect(Self.article(sentence).junk.isEmpty)
  }
}
