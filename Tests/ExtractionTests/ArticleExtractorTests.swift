// SPDX-License-Identifier: Apache-2.0

import Extraction
import Intake
import Language
import Testing

@Suite struct ArticleExtractorTests {
  static let body = Page.paragraphs.joined(separator: "\n")

  @Test func `headline, byline, dates, addresses and language are read`() {
    let head = """
      <link rel="canonical" href="https://wire.example/pier">
      <meta property="og:title" content="Pier closed after divers find crack">
      <meta property="article:published_time" content="2021-03-01T10:00:00Z">
      <meta name="author" content="Ines Holloway">
      """
    let article = Page.article(
      Page.html(
        "<h1>Pier closed after divers find crack</h1><article>\(Page.paragraphsAsMarkup())</article>", head: head))
    #expect(article.headline == "Pier closed after divers find crack")
    #expect(article.byline == "Ines Holloway")
    #expect(article.canonical == "https://wire.example/pier")
    #expect(article.published == "2021-03-01T10:00:00Z")
    #expect(article.language == "en")
    #expect(article.text == Self.body)
    #expect(
      article.provenance.contains(
        ProvenanceClaim(key: "canonical", value: "https://wire.example/pier", from: "link rel")))
  }

  @Test func `dateline and closing credit stay in the text and name the wire`() {
    var lines = Page.paragraphs
    lines[0] = "COLBURN (AP) — " + lines[0]
    lines[4] += " (Associated Press)"
    let article = Page.article(lines.joined(separator: "\n"), path: "page.txt")
    #expect(article.dateline == "COLBURN (AP)")
    #expect(article.wire == "Associated Press")
    #expect(article.credit == "Associated Press")
    #expect(article.text == lines.joined(separator: "\n"))
  }

  @Test func `menus, sidebars and comments around the article stay out of its text`() {
    let page = Page.html(
      """
      <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
      <div class="content"><div class="article-body">\(Page.paragraphsAsMarkup())</div>
      <div class="related-posts"><h3>Related</h3><ul><li><a href="/a">Ferry timetable cut for the winter</a></li></ul></div>
      </div>
      <div id="comments"><p>\(String(repeating: "I have never seen a pier like it, and I have seen many. ", count: 40))</p></div>
      <footer>© 2021 Quay Gazette</footer>
      """)
    #expect(Page.article(page).text == Self.body)
  }

  @Test func `of several articles on a page the one under the page's title is taken`() {
    let other = (1...6).map {
      "<p>Item \($0) of the other story is about sheep, which were counted on Friday by three men and a dog, and it is longer than any of ours.</p>"
    }
    let page = Page.html(
      "<article><h2>Sheep counted</h2>\(other.joined())</article><article><h2>Pier closed</h2>\(Page.paragraphsAsMarkup())</article>"
    )
    #expect(Page.article(page).text == Self.body)
  }

  @Test func `a body that only JSON-LD holds is taken from there`() {
    let json =
      #"{"@type":"NewsArticle","headline":"Pier closed","articleBody":"\#(Page.paragraphs.joined(separator: "\\n"))"}"#
    let page = Page.html(
      "<h1>Pier closed</h1><p>Read on with a subscription.</p><script type=\"application/ld+json\">\(json)</script>")
    let article = Page.article(page)
    #expect(article.text == Self.body)
    #expect(article.notes.contains { $0.code == "structured-data-body" })
  }

  @Test(arguments: ["display:none", "font-size: 0", "position:absolute; left:-9999px", "visibility: hidden"])
  func `hidden text is left out and noted`(style: String) {
    let page = Page.html(
      "<article>\(Page.paragraphsAsMarkup())<p style=\"\(style)\">Sheep sheep sheep that nobody sees.</p></article>")
    let article = Page.article(page)
    #expect(article.text == Self.body)
    #expect(article.notes.contains { $0.code == "hidden-text" && $0.count > 20 })
  }

  @Test func `every range leads back to its bytes`() throws {
    let page = Page.html("<article>\(Page.paragraphsAsMarkup())<p>See also: Ferry &amp; tide</p></article>")
    let bytes = Array(page.utf8)
    let article = Page.article(page)
    let item = try #require(article.junk.first)
    let source = try #require(item.source)
    #expect(String(decoding: bytes[source], as: UTF8.self) == "See also: Ferry &amp; tide")
    for block in article.blocks {
      let place = try #require(block.source)
      #expect(String(decoding: bytes[place], as: UTF8.self) == article.pageText.string(in: block.range))
    }
  }

  @Test func `blocks and junk share the region without overlap`() {
    let article = Page.article(
      Page.html("<article>\(Page.paragraphsAsMarkup())<p>Advertisement</p>\(Page.paragraphsAsMarkup())</article>"))
    let ranges = (article.blocks.map(\.range) + article.junk.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(ranges, ranges.dropFirst()) { #expect(one.upperBound <= next.lowerBound) }
  }

  @Test(arguments: [
    ([UInt8](), "empty"), ([0x20, 0x0A, 0x00], "empty"), ([0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], "not text"),
    ([0x1F, 0x8B, 0x08, 0x00], "not text"), (Array("<html><body><script>x()</script></body></html>".utf8), "no text"),
  ])
  func `what is no text is named and not assessed`(bytes: [UInt8], reason: String) {
    let article = Page.article(bytes: bytes)
    #expect(article.assessed.word == "none")
    #expect(article.assessed.reason?.hasPrefix(reason) == true)
    #expect(article.pageText.count == 0)
  }

  @Test(arguments: ["h1", "h2"]) func `cards of other stories behind the article stay out of it`(heading: String) {
    let card = """
      <article class="card"><h2>Weather</h2><p>It will be a mild week, with showers from the west and a little sun.</p>
      <p>Whoever has a boat to paint had better do it on Monday, or wait for the month after the next one.</p></article>
      """
    let page = Page.html(
      """
      <div class="stream"><article><header><\(heading)>Pier closed</\(heading)></header>
      <div class="text">\(Page.paragraphsAsMarkup())</div></article>\(card)\(card)</div>
      """)
    let article = Page.article(page)
    #expect(article.text == Self.body)
    #expect(!article.junk.contains { $0.kind.isRepeat })
  }

  @Test func `rules never take all of a plain text`() {
    let line =
      "The splitting of $|\\a_{1}\\rangle$ and $|\\a_{2}\\rangle$ is seen at $F_{R}=3\\frac{\\g}{2}h_{mw}$ as theory says:"
    let article = Page.article(line, path: "page.txt")
    #expect(article.text == line)
    #expect(article.junk.isEmpty)
    #expect(Page.article("Advertisement", path: "page.txt").text.isEmpty)
  }

  @Test(arguments: [
    "Reuters reported that first.", "The paper cited Reuters.", "A report by Reuters contributed to the fall.",
    "The skipper told Reuters (a Reuters talk) that the pier had moved.",
  ])
  func `an agency that the text speaks of is no wire of it`(line: String) {
    let article = Page.article((Page.paragraphs + [line]).joined(separator: "\n"), path: "page.txt")
    #expect(article.wire == nil)
    #expect(article.credit == nil)
  }

  @Test(arguments: [
    "(Reuters)", "— Reuters", "Source: Reuters", "By Ines Holloway, Reuters", "With inputs from Reuters",
    "Reporting by Ines Holloway for Reuters; Editing by Tomas Reed", "Reuters contributed to this report.",
  ])
  func `an agency that a credit names is the wire`(line: String) {
    let article = Page.article((Page.paragraphs + [line]).joined(separator: "\n"), path: "page.txt")
    #expect(article.wire == "Reuters")
  }

  @Test func `a title that old pages print in larger letters is no line of the text`() {
    let title = "Northern pier closed after divers find a crack"
    let page =
      "<html><head><title>Quay Gazette : \(title)</title></head><body><table><tr><td><font size=\"5\"><b>\(title)</b></font><br>"
      + Page.paragraphs.joined(separator: "<br><br>") + "</td></tr></table></body></html>"
    #expect(Page.article(page).text == Self.body)
  }

  @Test func `a live blog is all of its posts`() {
    let posts = Page.paragraphs.map { "<article class=\"post\"><time>14:05</time><p>\($0)</p></article>" }
    let page = Page.html(
      "<main><article><h1>Pier closed</h1><div class=\"posts\">\(posts.joined())</div></article></main>")
    #expect(Page.article(page).text == Self.body)
  }

  @Test func `a body that is split over wrappers is put together`() {
    let parts = [Page.paragraphs.prefix(2), Page.paragraphs[2..<4], Page.paragraphs.suffix(1)]
      .map { "<div class=\"chunk\"><div>\(Page.paragraphsAsMarkup(Array($0)))</div></div>" }
    #expect(Page.article(Page.html("<div class=\"wrap\">\(parts.joined())</div>")).text == Self.body)
  }

  @Test(arguments: [
    "To continue reading, please subscribe.", "Subscribe to continue reading this story.",
  ])
  func `a page that shows the beginning only is assessed in part`(prompt: String) {
    let page = Page.html(
      "<article>\(Page.paragraphsAsMarkup(Array(Page.paragraphs.prefix(2))))<p>\(prompt)</p></article>")
    #expect(
      Page.article(page).assessed == .part(reason: "the page shows the beginning only: the rest is for subscribers"))
  }

  @Test func `a page that its data calls reserved and that breaks off is assessed in part`() {
    let json = #"{"@type":"NewsArticle","headline":"Pier closed","isAccessibleForFree":false}"#
    let page = Page.html(
      "<article>\(Page.paragraphsAsMarkup(Array(Page.paragraphs.prefix(2))))</article><script type=\"application/ld+json\">\(json)</script>"
    )
    #expect(Page.article(page).assessed.word == "part")
    #expect(Page.article(Page.html("<article>\(Page.paragraphsAsMarkup())</article>")).assessed == .whole)
  }

  @Test func `the updates of a live blog are read from JSON-LD where the page shows none`() {
    let updates = Page.paragraphs.map { #"{"@type":"BlogPosting","articleBody":"\#($0)"}"# }.joined(separator: ",")
    let json = #"{"@type":"LiveBlogPosting","headline":"Pier closed","liveBlogUpdate":[\#(updates)]}"#
    let page = Page.html("<h1>Pier closed</h1><script type=\"application/ld+json\">\(json)</script>")
    #expect(Page.article(page).text == Self.body)
  }

  @Test func `what the page says of its origin is kept with where it was read`() {
    let json = """
      {"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Pier closed","isBasedOn":"https://wire.example/1",
      "author":{"@type":"Person","name":"Ines Holloway"},"publisher":{"@type":"Organization","name":"Harbour Press"}}]}
      """
    let head = """
      <link rel="canonical" href="https://wire.example/pier"><meta property="og:url" content="https://copy.example/pier">
      <meta name="original-source" content="https://wire.example/pier">
      <meta name="syndication-source" content="https://www.copy.example/pier">
      <script type="application/ld+json">\(json)</script>
      """
    let body = "<article>\(Page.paragraphsAsMarkup())<p class=\"source-org vcard\">Harbour Press</p></article>"
    let claims = Page.article(Page.html(body, head: head)).provenance
    for (key, value, from) in [
      ("isBasedOn", "https://wire.example/1", "JSON-LD NewsArticle"),
      ("author", "Ines Holloway", "JSON-LD NewsArticle"),
      ("publisher", "Harbour Press", "JSON-LD NewsArticle"), ("canonical", "https://wire.example/pier", "link rel"),
      ("canonicalElsewhere", "wire.example", "link rel against og:url"),
      ("originalSource", "https://wire.example/pier", "meta original-source"),
      ("sourceOrganization", "Harbour Press", "class source-org (hNews)"),
    ] {
      #expect(claims.contains(ProvenanceClaim(key: key, value: value, from: from)), "\(key)")
    }
    // A source that is the page's own site says nothing.
    #expect(!claims.contains { $0.key == "syndicationSource" })
  }

  @Test(arguments: [
    ("https://www.gazette.example/a", "https://m.gazette.example/b", false),
    ("https://gazette.co.uk/a", "https://courier.co.uk/b", true),
    ("https://copy.example/a", "https://wire.example/b", true),
    ("https://copy.example/a", "/b", false),
  ])
  func `a canonical address on another site is told`(url: String, canonical: String, isElsewhere: Bool) {
    let page = Page.html(
      "<article>\(Page.paragraphsAsMarkup())</article>", head: "<link rel=\"canonical\" href=\"\(canonical)\">")
    let article = ArticleExtractor().article(of: Capture(path: "page.html", bytes: Array(page.utf8), url: url))
    #expect(article.provenance.contains { $0.key == "canonicalElsewhere" } == isElsewhere)
  }
}
