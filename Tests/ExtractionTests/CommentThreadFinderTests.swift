// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite struct CommentThreadFinderTests {
  static let thread = [
    "2 comments", "Ada B. says:", "March 3, 2021 at 5:04 pm",
    "I walked along that pier last week and saw the crack with my own eyes, and nobody wanted to hear of it then.",
    "Reply", "Tomas says:", "March 4, 2021 at 9:12 am", "Same here, and we were told to mind our own business.",
    "Reply",
  ]

  @Test func `the comments behind their heading leave the text`() {
    let article = Page.article(
      Page.html("<article>\(Page.paragraphsAsMarkup(Page.paragraphs + Self.thread))</article>"))
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
    #expect(article.junk.allSatisfy { $0.kind == .commentForm })
  }

  @Test func `comments in plain text leave it too`() {
    let article = Page.article((Page.paragraphs + Self.thread).joined(separator: "\n"), path: "page.txt")
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
  }

  @Test func `a count of comments in front of the text costs none of it`() {
    let article = Page.article(
      Page.html("<article>\(Page.paragraphsAsMarkup(["2 comments"] + Page.paragraphs))</article>"))
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
  }

  @Test func `a count without comments behind it costs no more than itself`() {
    let lines = Page.paragraphs + Page.paragraphs.map { $0 + " So it stood in the log." }
    var page = lines
    page.insert("14 Comments", at: 7)
    let article = Page.article(Page.html("<article>\(Page.paragraphsAsMarkup(page))</article>"))
    #expect(article.text == lines.joined(separator: "\n"))
  }
}
