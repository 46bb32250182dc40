// SPDX-License-Identifier: Apache-2.0

import Reporting
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain “quoted” — é 北京", "plain “quoted” — é 北京"), ("a\u{202E}b", "a‹U+202E›b"), ("a\u{1B}[31m", "a‹U+001B›[31m"),
    ("a\u{0}\u{9B}b", "a‹U+0000›‹U+009B›b"), ("\u{200B}\u{FEFF}", "‹U+200B›‹U+FEFF›"), ("\u{E0041}", "‹U+E0041›"),
    ("one\ntwo\tthree", "one\ntwo\tthree"), ("می‌خواهم", "می‌خواهم"), ("\r\n", "‹U+000D›\n"),
  ])
  func `what steers or hides is shown as its code point`(text: String, expected: String) {
    #expect(Array(VisibleText.of(text).utf8) == Array(expected.utf8))
  }

  @Test func `marks stacked on a letter are counted, not stacked`() {
    let shown = VisibleText.of("a\(String(repeating: "\u{301}", count: 100_000))b")
    #expect(shown.unicodeScalars.count < 60)
    #expect(Array(shown.utf8).suffix(23) == Array("‹99992 more marks›b".utf8))
  }

  @Test func `a long line is cut with its length`() {
    let shown = VisibleText.line(String(repeating: "x", count: 1_000_000), limit: 10)
    #expect(shown == "xxxxxxxxxx… (1,000,000 characters)")
    #expect(VisibleText.line("ten chars!", limit: 10) == "ten chars!")
    #expect(VisibleText.line("a\nb\tc", limit: 10) == "a b c")
  }

  @Test(arguments: [
    ("https://news.example/a.html?x=1", "hxxps://news[.]example/a.html?x=1"), ("http://a.b.c", "hxxp://a[.]b[.]c"),
    ("javascript:alert(1)", "javascript[:]alert(1)"), ("data:text/html,x", "data[:]text/html,x"),
    ("no address", "no address"),
    ("HTTPS://A.B/", "hxxps://A[.]B/"),
  ])
  func `an address is shown so that no program takes it for a link`(address: String, expected: String) {
    #expect(VisibleText.defanged(address) == expected)
  }
}
