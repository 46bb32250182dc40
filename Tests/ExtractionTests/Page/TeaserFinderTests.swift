// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite struct TeaserFinderTests {
  static func card(_ number: Int, link: String, tag: String = "li") -> String {
    """
    <\(tag)><h3><a href="\(link)">Story number \(number) of the harbour and its boats</a></h3>
    <p>\(summaries[number - 1])</p></\(tag)>
    """
  }

  static let summaries = [
    "Sheep were counted on the northern slopes last week by three men and a dog, who agreed on no figure at all.",
    "A baker in the old town has lost her oven to the flood and bakes in the fire station until the summer comes.",
    "Two schools share one teacher of music this year, and both have a choir that sings better than it ever did.",
    "The mill by the river turns again after forty years, though nobody has brought any corn to it since Monday.",
  ]

  static func text(_ cards: String, head: String = "") -> (text: String, kinds: Set<String>) {
    let article = Page.article(
      Page.html("<div class=\"x1\">\(Page.paragraphsAsMarkup())<div class=\"x2\">\(cards)</div></div>", head: head))
    return (article.text, Set(article.junk.map(\.kind.rawValue)))
  }

  @Test(arguments: ["li", "div", "article"])
  func `teasers in a row that lead within the site are other stories`(tag: String) {
    let result = Self.text((1...4).map { Self.card($0, link: "/story-\($0)", tag: tag) }.joined())
    #expect(result.text == Page.paragraphs.joined(separator: "\n"))
    #expect(result.kinds.isSubset(of: ["related-link"]))
  }

  @Test func `the page's own host counts as within the site`() {
    let cards = (1...4).map { Self.card($0, link: "https://gazette.example/story-\($0)") }.joined()
    let head = "<link rel=\"canonical\" href=\"https://www.gazette.example/pier\">"
    #expect(Self.text(cards, head: head).text == Page.paragraphs.joined(separator: "\n"))
  }

  @Test func `a list whose items lead elsewhere is the article's own`() {
    let cards = (1...4).map { Self.card($0, link: "https://shop.example/item-\($0)") }.joined()
    #expect(Self.text(cards).text.contains(Self.summaries[3]))
  }

  @Test func `two are no row`() {
    let cards = (1...2).map { Self.card($0, link: "/story-\($0)") }.joined()
    #expect(Self.text(cards).text.contains(Self.summaries[1]))
  }
}
