// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct AuthorNoteRuleTests {
  @Test(arguments: [
    "Ines Holloway is a staff writer who covers the coast.",
    "By Ines Holloway",
    "About Ines Holloway",
    "About the author",
    "Holloway has covered ports and ferries for the Gazette since 2009 and is the author of two books.",
    "The reporter can be reached at holloway@gazette.example.",
    "Have a tip? Email us at tips@gazette.example or follow her @holloway.",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(AuthorNoteRule(), line, byline: "Ines Holloway", proseAfter: false) != nil)
  }

  @Test(arguments: [
    "Tomas Reed is a reporter who saw the crack first.",
    "Holloway Street is a road that covers two miles.",
    "He can be reached by ferry only, which takes four hours.",
    "About 40 people watched from the pier.",
    "“Ines Holloway is a writer,” the judge said.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(AuthorNoteRule(), line, byline: "Ines Holloway", proseAfter: false) == nil)
  }

  @Test func `says nothing of a line in front of the text`() {
    let line = "Ines Holloway is a staff writer who covers the coast."
    #expect(RuleProbe.reason(AuthorNoteRule(), line, byline: "Ines Holloway", proseAfter: true) == nil)
  }

  @Test func `a note behind the article leaves its text and is named`() {
    let article = Page.article(
      Page.html(
        "<article>\(Page.paragraphsAsMarkup())<p>Ines Holloway</p><p>Ines Holloway is a reporter at the Quay Gazette.</p></article>",
        head: "<meta name=\"author\" content=\"Ines Holloway\">"))
    #expect(!article.text.contains("is a reporter"))
    #expect(article.junk.contains { $0.kind == .navigation && $0.why.contains("author") })
  }
}
