// SPDX-License-Identifier: Apache-2.0

import Extraction
import Intake
import Testing

@Suite struct ShownTextTests {
  /// The lines of a page as they are shown.
  static func lines(_ body: String, style: String = "") -> [String] {
    let page = "<html class=\"wide\"><head><title>no</title><style>\(style)</style></head><body>\(body)</body></html>"
    return ShownText(of: Capture(path: "x.html", bytes: Array(page.utf8))).text.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (".q{display:none}", false), (" .x , .q { color: red; Display : NONE }", false), ("div.a .q{display:none}", false),
    ("div > .q{visibility:hidden}", false),
    ("html.wide #q{display:none}", false), (".a:not(.b) .q{display:none}", false),
    ("/* {one} */ @charset \"utf-8\"; .q{display:none}", false), ("*{display:none}", false),
    ("@media screen and (min-width: 50em) { .z{color:red} .q{display:none} }", false),
    ("@media { .q{display:none} }", false), ("@layer base { .q{display:none} }", false),
    // What comes later, weighs more or is important goes before.
    (".q{display:none} .q{display:block}", true), (".a .q{display:block} .q{display:none}", true),
    ("#q{display:block} .a .q{display:none}", true), ("#q{display:block} .q{display:none !important}", false),
    // What does not hold, or holds in a state alone.
    ("@media (max-width: 600px) { .q{display:none} }", true), ("@media print { .q{display:none} }", true),
    (".b .q{display:none}", true), ("body > .q{display:none}", true), (".q:hover{display:none}", true),
    (".q::before{display:none}", true), (".a:not(.a) .q{display:none}", true),
  ])
  func `what the page's own styles hide is not shown`(style: String, isShown: Bool) {
    let body = "<div class=\"a\"><p class=\"q r\" id=\"q\">two</p></div>"
    #expect(Self.lines(body, style: style) == (isShown ? ["two"] : []))
  }

  @Test func `visible text within invisible text is shown`() {
    #expect(Self.lines("<p style=\"visibility:hidden\">one<b style=\"visibility:visible\">two</b></p>") == ["two"])
  }

  @Test(arguments: [
    ("<span>one</span><span>two</span>", "", ["onetwo"]), ("<p>one</p>two", "", ["one", "two"]),
    ("<span>one</span><span>two</span>", "span{display:block}", ["one", "two"]),
    ("<div class=\"f\"><span>one</span><span>two</span></div>", ".f{display:flex}", ["one", "two"]),
    ("<i>one</i><i class=\"f\">two</i>", ".f{float:right}", ["one", "two"]),
    ("<ul><li>one</li><li>two</li></ul>", "ul li{display:inline}", ["onetwo"]),
  ])
  func `what stands on a line of its own is told by the styles`(body: String, style: String, expected: [String]) {
    #expect(Self.lines(body, style: style) == expected)
  }
}
