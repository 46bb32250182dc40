// SPDX-License-Identifier: Apache-2.0

import Extraction
import Intake
import TestSupport
import Testing

@Suite struct WireReaderTests {
  static let paragraphs = SampleStory.paragraphs
  static let markup = paragraphs.map { "<p>\($0)</p>" }.joined()
  static let escaped = markup.replacing("&", with: "&amp;").replacing("<", with: "&lt;")

  static let nitf = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE nitf SYSTEM "http://nowhere.example/nitf.dtd">
    <nitf><head><title>Bridge</title><docdata><doc-id id-string="lsp-77" regsrc="LSP"/><du-key version="3"/>
    <date.issue norm="20260301T100000Z"/><doc.copyright holder="Lodestar Press"/></docdata></head>
    <body><body.head><hedline><hl1>Bridge stays&nbsp;closed</hl1></hedline><byline>By Ada Quill</byline></body.head>
    <body.content><block>\(markup)</block><media><media-caption>A pier</media-caption></media></body.content></body></nitf>
    """
  static let newsML = """
    <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:lsp:77" version="2" xml:lang="en">
    <rightsInfo><copyrightNotice>(c) Lodestar Press</copyrightNotice></rightsInfo>
    <itemMeta><provider literal="LSP"/><versionCreated>2026-03-01T10:00:00Z</versionCreated></itemMeta>
    <contentMeta><headline>Bridge stays closed</headline><by>Ada Quill</by></contentMeta>
    <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>\(markup)</body></html>
    </inlineXML></contentSet></newsItem></itemSet></newsMessage>
    """
  static let rss = """
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed</title>
    <item><title>Bridge stays closed</title><guid>tag:77</guid><link>https://lsp.example/77</link>
    <description>Short.</description><content:encoded><![CDATA[\(markup)]]></content:encoded></item>
    <item><title>Teaser</title><guid>tag:78</guid><description>Read more about it.</description></item>
    </channel></rss>
    """
  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:77</id><title>Bridge stays closed</title>
    <updated>2026-03-01T10:00:00Z</updated><link href="https://lsp.example/77"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\(markup)</div></content></entry></feed>
    """

  static func json(_ body: String) -> String {
    body.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }

  static let ninjs = """
    {"uri":"urn:77","type":"text","version":"4","headline":"Bridge stays closed","byline":"Ada Quill","language":"en",
     "versioncreated":"2026-03-01T10:00:00Z","body_text":"short","body_html":"\(json(markup))"}
    """
  static let agency = """
    {"data":{"items":[{"item":{"altids":{"itemid":"77"},"version":4,"headline":"Bridge stays closed",
     "bylines":[{"by":"Ada Quill"}],"body":{"nitf":"\(json(markup))"}}}]}}
    """

  func document(_ text: String) -> WireDocument {
    WireReader(ArticleExtractor()).document(of: Capture(path: "a", bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    (nitf, WireDocument.Form.nitf, "lsp-77", "3"), (newsML, .newsML, "urn:lsp:77", "2"), (rss, .rss, "tag:77", ""),
    (atom, .atom, "tag:77", "2026-03-01T10:00:00Z"), (ninjs, .json, "urn:77", "4"), (agency, .json, "77", "4"),
  ])
  func `every form gives the same story with its id, version and headline`(
    text: String, form: WireDocument.Form, id: String, version: String
  ) throws {
    let document = document(text)
    #expect(document.form == form && document.damage == nil)
    let item = try #require(document.items.first)
    #expect(document.items.count == 1 && item.id == id && item.version ?? "" == version)
    #expect(item.article.headline?.replacing("\u{A0}", with: " ") == "Bridge stays closed")
    for paragraph in Self.paragraphs { #expect(item.article.text.contains(paragraph), "\(item.article.text)") }
    #expect(!item.article.text.contains("A pier") && !item.article.text.contains("<p"))
  }

  @Test func `a teaser without full text is left out and counted`() {
    #expect(document(Self.rss).incomplete == 1)
  }

  @Test func `a feed that was escaped twice or cut gives what can be read and says what is wrong`() throws {
    let twice = Self.rss.replacing("<![CDATA[\(Self.markup)]]>", with: Self.escaped.replacing("&", with: "&amp;"))
    #expect(try #require(document(twice).items.first).article.text.contains(Self.paragraphs[3]))
    let once = Self.rss.replacing("<![CDATA[\(Self.markup)]]>", with: Self.escaped)
    #expect(try #require(document(once).items.first).article.text.contains(Self.paragraphs[3]))
    let whole = Self.rss.replacing("</channel></rss>", with: "<item><title>Cut</title><description>Some")
    let cut = document(whole)
    #expect(cut.items.count == 1 && cut.damage?.contains("not well-formed") == true)
  }

  @Test func `entities are never expanded and nothing outside is read`() throws {
    let folder = try TemporaryFolder()
    let secret = try folder.write("secret words", to: "secret.txt")
    let text = Self.nitf.replacing(
      "SYSTEM \"http://nowhere.example/nitf.dtd\"",
      with: "[<!ENTITY x SYSTEM \"file://\(secret)\"><!ENTITY y \"&x;&x;\">]"
    )
    .replacing("Bridge stays&nbsp;closed", with: "&x;&y;")
    let refused = document(text)
    #expect(refused.items.isEmpty && refused.damage?.contains("defines entities") == true)
    let external = Self.nitf.replacing("http://nowhere.example/nitf.dtd", with: "file://\(secret)")
    #expect(document(external).items.count == 1)
    let include = Self.nitf.replacing(
      "<block>", with: "<block><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file://\(secret)\"/>")
    #expect(document(include).items.first?.article.text.contains("secret words") == false)
  }

  @Test func `pages, plain text and JSON of another kind are read as before`() throws {
    #expect(document(SampleStory.page).form == .page)
    #expect(document(SampleStory.text).items.first?.article.text.contains(Self.paragraphs[0]) == true)
    #expect(document("{\"a\": [1, 2, {\"b\": null}]}").form == .page)
    let deep = String(repeating: "<a>", count: 9000)
    #expect(document("<rss>" + deep).damage != nil)
  }
}
