// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite struct VisibilityTests {
  static let spam = "Cheap berths for sale here, cheap berths and cheaper boats than anywhere else on the coast."

  static func article(_ attributes: String, style: String = "") -> Article {
    Page.article(
      Page.html(
        "<article>\(Page.paragraphsAsMarkup())<p \(attributes)>\(spam)</p></article>", head: "<style>\(style)</style>"))
  }

  @Test(arguments: [
    ("style=\"display:none\"", "display:none"),
    ("style=\"visibility: hidden\"", "visibility:hidden"),
    ("style=\"font-size:0px\"", "font-size 0"),
    ("style=\"position:absolute;left:-5000px\"", "moved off the screen"),
    ("style=\"text-indent:-9999px\"", "moved off the screen"),
    ("style=\"height:0;overflow:hidden\"", "no height or width"),
    ("style=\"color:#fff\"", "text in the colour of its background"),
    ("style=\"color: white; background: #FFFFFF\"", "text in the colour of its background"),
    ("style=\"color:rgb(20, 20, 20);background-color:#141414\"", "text in the colour of its background"),
    ("style=\"color:rgba(0,0,0,0)\"", "transparent text"),
    ("hidden", "the attribute hidden"),
    ("aria-hidden=\"true\"", "the attribute aria-hidden"),
  ])
  func `hidden text is no part of the article and is told with how and where`(attributes: String, why: String) throws {
    let article = Self.article(attributes)
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
    let note = try #require(article.notes.first { $0.code == "hidden-text" })
    #expect(note.count == Self.spam.utf8.count { $0 > 0x20 })
    #expect(note.detail?.contains("\(why), at byte") == true)
    #expect(note.detail?.contains(Self.spam) == true)
  }

  @Test(arguments: [
    (".q{display:none}", "class=\"q\""), ("p.q { visibility:hidden }", "class=\"z q\""),
    ("#q{font-size:0}", "id=\"q\""),
    (".a,.q{color:#fff}", "class=\"q\""), ("/* x */ .q{position:absolute;left:-9999px}", "class=\"q\""),
    ("@media print{.z{color:red}} .q{display:none}", "class=\"q\""),
    (".q{color:#222;background:#222}", "class=\"q\""),
  ])
  func `rules of the page's own sheet hide text too`(style: String, attributes: String) {
    let article = Self.article(attributes, style: style)
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
    #expect(article.notes.contains { $0.code == "hidden-text" })
  }

  @Test(arguments: ["opacity:0", "opacity: 0.0", "position:absolute;clip:rect(0,0,0,0)", "clip-path:inset(50%)"])
  func `letters put within words out of sight are no part of them`(style: String) {
    let lines = Page.paragraphs.map { $0.replacing("ar", with: "a<i style=\"\(style)\">xq</i>r") }
    #expect(
      Page.article(Page.html("<article>\(Page.paragraphsAsMarkup(lines))</article>")).text
        == Page.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    ("", "style=\"opacity:0\""), ("", "style=\"opacity:0.5\""),
    ("", "style=\"color:#fff;background:#000\""), ("", "style=\"font-size:0.9em\""), ("", "style=\"color:#333\""),
    ("", "style=\"left:-9999px\""), ("", "style=\"height:0\""), ("", "hidden=\"until-found\""),
    ("@media print{.q{display:none}}", "class=\"q\""), (".z .q{display:none}", "class=\"q\""),
    (".q{display:none} .q{display:block}", "class=\"q\""), (".q{display:none}", "class=\"q\" style=\"display:block\""),
    (".q:hover{display:none}", "class=\"q\""), (".q{color:#fff} .hero{background:#123}", "class=\"q\""),
  ])
  func `text that can be seen stays`(style: String, attributes: String) {
    let article = Self.article(attributes, style: style)
    #expect(article.text.contains(Self.spam))
    #expect(!article.notes.contains { $0.code == "hidden-text" })
  }

  @Test func `white text on what an ancestor paints dark stays`() {
    let article = Page.article(
      Page.html(
        "<article style=\"background:#102030\">\(Page.paragraphsAsMarkup())<p style=\"color:#fff\">\(Self.spam)</p></article>"
      ))
    #expect(article.text.contains(Self.spam))
  }

  @Test func `a body that subscribers are shown by a script is the article`() {
    let body = Page.paragraphs.map { "<div class=\"subscriber-only\" style=\"display:none\"><p>\($0)</p></div>" }
    let article = Page.article(
      Page.html("<div class=\"article-body\"><p>\(Page.paragraphs[0])</p>\(body.dropFirst().joined())</div>"))
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
  }

  @Test func `of very many hidden blocks the rest is counted`() {
    let blocks = String(repeating: "<p hidden>nobody reads this line</p>", count: 50)
    let notes = Page.article(Page.html("<article>\(Page.paragraphsAsMarkup())\(blocks)</article>")).notes
    #expect(notes.count == 21)
    #expect(notes.reduce(0) { $0 + $1.count } == 50 * 19)
  }
}
