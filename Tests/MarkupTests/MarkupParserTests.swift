// SPDX-License-Identifier: Apache-2.0

import Markup
import Testing

@Suite struct MarkupParserTests {
  static func tree(_ page: String, limits: MarkupLimits = MarkupLimits()) throws -> MarkupTree {
    try MarkupParser(limits: limits).parse(ByteDecoder().decode(Array(page.utf8)).utf8)
  }

  static func text(_ tree: MarkupTree) -> String { String(decoding: tree.text, as: UTF8.self) }

  @Test func `elements, attributes and text stand in document order`() throws {
    let tree = try Self.tree("<div class=\"a b\" hidden><p>one<b>two</b></p>three</div>")
    let div = try #require((0..<tree.count).first { tree.tags[$0] == .div })
    #expect(tree.value(.class, of: div) == "a b")
    #expect(tree.value(.hidden, of: div) == "hidden")
    #expect(tree.string(of: div) == "onetwothree")
    let p = div + 1
    #expect(tree.tags[p] == .p)
    #expect(tree.parents[p] == Int32(div))
    #expect(tree.string(of: p) == "onetwo")
    #expect(tree.tags[Int(tree.ends[p])] == .text)
  }

  @Test func `text leads back to its bytes`() throws {
    let page = "<p>one &amp; two</p><p>three</p>"
    let tree = try Self.tree(page)
    // "one & two" has nine bytes.
    #expect(Self.text(tree) == "one & twothree")
    #expect(tree.offsets.origin(of: 9) == 23)
  }

  @Test(arguments: ["div", "b", "table", "font", "blockquote"])
  func `deep nesting loses no text`(name: String) throws {
    let page =
      String(repeating: "<\(name)>", count: 300) + "deep" + String(repeating: "</\(name)>", count: 300) + "<p>after</p>"
    let tree = try Self.tree(page)
    #expect(Self.text(tree).contains("deep"))
    #expect(Self.text(tree).contains("after"))
    #expect(tree.stopped == nil)
  }

  @Test func `unclosed elements between breaks lose no text`() throws {
    let tree = try Self.tree((1...400).map { "<font>word\($0)<br>" }.joined())
    #expect(Self.text(tree).contains("word400"))
  }

  @Test func `a text of twelve million bytes arrives whole`() throws {
    let tree = try Self.tree("<p>" + String(repeating: "twelve chars", count: 1_000_000) + "end</p>")
    #expect(tree.text.count == 12_000_003)
    #expect(tree.stopped == nil)
  }

  @Test func `a NUL in a tag costs nothing`() throws {
    let tree = try Self.tree("<p cla\u{0}ss=\"x\">one</p><p>two</p>")
    #expect(Self.text(tree) == "onetwo")
  }

  @Test func `nesting beyond the limit stops the parser and says so`() throws {
    let tree = try Self.tree("<p>before</p>" + String(repeating: "<div>", count: 5_000) + "deep")
    #expect(tree.stopped?.contains("4096") == true)
    #expect(Self.text(tree).hasPrefix("before"))
  }

  @Test func `too many nodes stop the parser and say so`() throws {
    var limits = MarkupLimits()
    limits.nodes = 100
    let tree = try Self.tree(String(repeating: "<p>x</p>", count: 200), limits: limits)
    #expect(tree.stopped?.contains("100 nodes") == true)
  }

  @Test func `too much text stops the parser and says so`() throws {
    var limits = MarkupLimits()
    limits.text = 1_000
    let tree = try Self.tree("<p>" + String(repeating: "x", count: 5_000), limits: limits)
    #expect(tree.stopped?.contains("1000 bytes") == true)
  }

  @Test func `stray end tags are bounded by the limit of errors`() throws {
    let tree = try Self.tree(String(repeating: "</b>", count: 60_000))
    #expect(tree.stopped?.contains("errors") == true)
  }

  @Test func `twenty thousand attributes on a tag are refused before parsing`() {
    let page = "<p " + (1...20_000).map { "a\($0)=1 " }.joined() + ">x</p>"
    let error = #expect(throws: MarkupError.self) { try Self.tree(page) }
    #expect(error?.code == .limit)
    #expect(error?.message.contains("attributes") == true)
  }

  @Test func `what looks like tags in a script is not counted`() throws {
    let script = "<script>for (i=0;i<n;i++) { " + String(repeating: "a = b + c ", count: 3_000) + "}</script>"
    #expect(Self.text(try Self.tree(script + "<p>text</p>")) == "text")
  }

  @Test func `a tag beyond the limit is refused with its place`() {
    let page = "<p>one</p><p title=\"" + String(repeating: "x", count: 1_100_000) + "\">two</p>"
    let error = #expect(throws: MarkupError.self) { try Self.tree(page) }
    #expect(error?.message.contains("byte 10") == true)
  }

  @Test func `a page beyond the limit of bytes is refused`() {
    var limits = MarkupLimits()
    limits.bytes = 10
    let error = #expect(throws: MarkupError.self) { try Self.tree("<p>eleven bytes</p>", limits: limits) }
    #expect(error?.code == .tooLarge)
  }

  @Test(arguments: ["<p>one<!-- never closed", "<p>one<a href=\"never closed", "<title>never closed"])
  func `what is never closed costs the rest, not the parser`(page: String) throws {
    _ = try Self.tree(page)
  }

  @Test func `character references to C1 controls are the characters that were meant`() throws {
    #expect(Self.text(try Self.tree("<p>&#147;x&#148;</p>")) == "“x”")
  }

  @Test func `scripts, styles and templates hold no text, structured data does`() throws {
    let page =
      "<script>a()</script><style>b</style><template>c</template><svg><text>d</text></svg>"
      + "<script type=\"application/ld+json\">{}</script><p>e</p>"
    #expect(Self.text(try Self.tree(page)) == "{}e")
  }

  @Test func `text behind what the parser is not given leads back to its bytes`() throws {
    let page =
      "<style>.a { color: red }</style><script src=\"x.js\">var page = '<p>no text</p>'</script>"
      + "<p data-analytics=\"of no interest to anyone\" class=\"lead\">one</p><script>x()</script><p>two</p>"
    let tree = try Self.tree(page)
    #expect(Self.text(tree) == "onetwo")
    #expect(String(decoding: tree.styleText, as: UTF8.self) == ".a { color: red }")
    let bytes = Array(page.utf8)
    for (position, word) in [(0, "one"), (3, "two")] {
      let origin = tree.offsets.origin(of: position)
      #expect(String(decoding: bytes[origin..<(origin + 3)], as: UTF8.self) == word)
    }
    let p = try #require((0..<tree.count).first { tree.tags[$0] == .p })
    #expect(tree.value(.class, of: p) == "lead")
  }

  @Test(arguments: [
    // An end tag or a comment in a script, a script in a comment, and what has no end.
    ("<script>'</scr' + '</SCRIPT >one", "one"), ("<script><!-- <p>a</p> --></script>one", "one"),
    ("<!-- <script> -->one<!-- </script> -->", "one"), ("<script/>one<p>two</p>", "onetwo"),
    ("<p title=\"<script>\" data-more=\"</script> and more\">one</p>", "one"),
    ("<p title=\"a > b\"data-more='of \"no\" interest here'>one</p>", "one"),
    ("<p =\"x\" data-more=\"of no interest here\">one</p>", "one"),
  ])
  func `what is cut is what the parser would pass over`(page: String, text: String) throws {
    #expect(Self.text(try Self.tree(page)) == text)
  }

  @Test func `an empty page is an error by name`() {
    let error = #expect(throws: MarkupError.self) { try MarkupParser().parse([]) }
    #expect(error?.code == .empty)
  }
}
