// SPDX-License-Identifier: Apache-2.0

import Extraction
import Judgement
import Language
import Testing

@Suite struct ChannelTests {
  @Test func `a feed's disclaimer makes auto-syndication, credited or not`() {
    var article = Article(pageText: Text("Body. From a feed, unedited."))
    article.wire = "Northern Wire"
    article.junk = [Junk(kind: .syndicationNotice, range: 6..<28, why: "says that it comes from a feed")]
    #expect(Channel(of: article) == .autoSyndication)
  }

  @Test func `a wire in the dateline or a credit line makes it credited`() {
    var article = Article(pageText: Text("Body."))
    #expect(Channel(of: article) == .uncredited)
    article.wire = "Northern Wire"
    #expect(Channel(of: article) == .credited)
    article.wire = nil
    article.credit = "Courtesy of the Harbour Post"
    #expect(Channel(of: article) == .credited)
  }

  @Test func `where the story's wire is known another agency's credit is none`() {
    var article = Article(pageText: Text("Body."))
    article.wire = "Northern Wire"
    #expect(Channel(of: article, wire: "Northern Wire") == .credited)
    #expect(Channel(of: article, wire: "Southern Wire") == .uncredited)
    article.wire = nil
    article.credit = "Source: Southern Wire"
    #expect(Channel(of: article, wire: "Southern Wire") == .credited)
    #expect(Channel(of: article, wire: "Northern Wire") == .uncredited)
  }

  @Test func `other junk does not tell the channel`() {
    var article = Article(pageText: Text("Body. Share this"))
    article.junk = [Junk(kind: .sharePrompt, range: 6..<16, why: "asks to share")]
    #expect(Channel(of: article) == .uncredited)
  }
}
