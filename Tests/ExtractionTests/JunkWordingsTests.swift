// SPDX-License-Identifier: Apache-2.0

import Extraction
import Intake
import Language
import Testing

@Suite struct JunkWordingsTests {
  static let prose = [
    "The harbour authority closed the northern pier on Monday after divers found a crack in its second pillar.",
    "It will stay closed until an engineer has looked at the foundations, which date from 1894, a spokeswoman said.",
    "Fishermen were told to land their catch at the ferry terminal, two miles to the south, and many were not pleased.",
    "“We have asked for this to be looked at since the winter,” said a skipper who has used the pier for 30 years.",
    "The council is to meet on Thursday, and a vote on the money for the repair is expected before the end of the month.",
  ]

  static func article(with line: String) -> Article {
    var lines = prose
    lines.insert(line, at: 3)
    let page =
      "<html><head><title>Pier closed</title></head><body><h1>Pier closed</h1><article>"
      + lines.map { "<p>\($0.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</p>" }.joined()
      + "</article></body></html>"
    return ArticleExtractor().article(of: Capture(path: "page.html", bytes: Array(page.utf8)))
  }

  @Test(arguments: JunkWordings.junk)
  func `a line of junk between paragraphs is named by its kind and leaves the text`(wording: JunkWordings.Wording) {
    let article = Self.article(with: wording.text)
    #expect(!article.text.contains(wording.text))
    let item = article.junk.first { article.pageText.string(in: $0.range) == wording.text }
    #expect(item?.kind == wording.kind)
  }

  @Test(arguments: JunkWordings.decoys)
  func `an honest sentence that begins like junk stays`(sentence: String) {
    let article = Self.article(with: sentence)
    #expect(article.text.contains(sentence))
    #expect(article.junk.isEmpty)
  }

  @Test func `paragraphs around junk stay`() {
    let article = Self.article(with: "Advertisement")
    #expect(article.text == Self.prose.joined(separator: "\n"))
  }
}
