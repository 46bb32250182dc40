// SPDX-License-Identifier: Apache-2.0

import Extraction
import Language
import Testing

@Suite struct RepetitionFinderTests {
  @Test(arguments: 2...8) func `a body that stands several times is told as often`(copies: Int) {
    let body = Page.paragraphs.joined(separator: "\n")
    let article = Page.article(Array(repeating: body, count: copies).joined(separator: "\n"), path: "page.txt")
    #expect(article.text == body)
    #expect(article.junk.map(\.kind) == Array(repeating: .repeatedBody, count: copies - 1))
    #expect(WordShares(article).repetition == Double(copies))
  }

  @Test func `a body that stands again on a page with junk in between is told`() {
    let copy = Page.paragraphsAsMarkup()
    let article = Page.article(Page.html("<article>\(copy)<p>Advertisement</p>\(copy)</article>"))
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
    #expect(article.junk.map(\.kind) == [.adMarker, .repeatedBody])
  }

  @Test func `a paragraph that stands again is told with its place`() {
    var lines = Page.paragraphs
    lines.insert(lines[1], at: 4)
    let article = Page.article(lines.joined(separator: "\n"), path: "page.txt")
    #expect(article.junk.map(\.kind) == [.repeatedParagraph])
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
  }

  @Test func `copies that differ from the first by a word stay in order`() {
    var lines = Page.paragraphs
    let body = lines
    lines += body.map { $0.replacing("the month ends", with: "themonthends") } + body + body
    let article = Page.article(lines.joined(separator: "\n"), path: "page.txt")
    #expect(article.text == body.joined(separator: "\n"))
    #expect(article.junk.map(\.kind) == [.repeatedBody, .repeatedBody, .repeatedBody])
  }

  @Test func `junk that the copies repeat is a part of them`() {
    var copy = Page.paragraphs
    copy.insert("Advertisement", at: 2)
    let article = Page.article(Page.html("<article>\(Page.paragraphsAsMarkup(copy + copy + copy))</article>"))
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
    #expect(article.junk.map(\.kind) == [.adMarker, .repeatedBody, .repeatedBody])
  }

  @Test func `short lines that recur in an interview stay`() {
    let lines = Page.paragraphs.flatMap { ["Why is that?", $0] }
    let article = Page.article(lines.joined(separator: "\n"), path: "page.txt")
    #expect(article.junk.isEmpty)
  }
}
