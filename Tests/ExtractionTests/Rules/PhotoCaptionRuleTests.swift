// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Extraction

@Suite struct PhotoCaptionRuleTests {
  @Test(arguments: [
    "FILE - A ferry leaves Colburn on Monday, March 3, 2014.",
    "Ines Holloway (L) walks with Tomas Reed (R).",
    "Seen at the pier on March 3, 2014, are, from left: Ines Holloway, Tomas Reed and a skipper.",
    "In this photo taken Friday, May 6, 2016, a skipper is seen on the pier.",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(PhotoCaptionRule(), line) != nil)
  }

  @Test(arguments: [
    "A ferry left Colburn on Monday.",
    "By March 2014 the council had met twice. (Members reach it via the old ferry, or by road.)",
    "The road runs from left of the mill to the pier.",
    "She turned left, then right, and walked on.",
    "The picture (left to the town in 1911) hangs in the hall.",
    "The mayor speaks to the council in May.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(PhotoCaptionRule(), line) == nil)
  }

  @Test func `a line that tells in the present tense before a picture's credit is its caption`() {
    let lines = ["Waves rise over the northern pier on Sunday.", "(NPA Photo/Ines Holloway)"] + Page.paragraphs
    let article = Page.article(lines.joined(separator: "\n"), path: "page.txt")
    #expect(article.junk.map(\.kind) == [.photoCaption, .photoCredit])
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "The council is to meet on Thursday.", "The fee for a berth will rise from 66 to 68 dollars on Sunday.",
    "The pier was closed on Monday.",
  ])
  func `a paragraph before a picture's credit stays`(first: String) {
    let lines = [first, "(NPA Photo/Ines Holloway)"] + Page.paragraphs + ["(NPA Photo/Ines Holloway)"]
    let article = Page.article(lines.joined(separator: "\n"), path: "page.txt")
    #expect(article.junk.filter { $0.kind == .photoCaption }.isEmpty)
    #expect(article.text.hasPrefix(first))
  }
}
