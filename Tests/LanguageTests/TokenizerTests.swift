// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct TokenizerTests {
  /// The words of a text as they are written.
  static func words(_ string: String) -> [String] {
    let text = Text(string)
    let tokens = AnnotatedText(text).tokens
    return (0..<tokens.count).map { text.string(in: tokens.range(of: $0)) }
  }

  static func hashes(_ string: String) -> [UInt64] { AnnotatedText(Text(string)).tokens.words }

  @Test(arguments: [
    ("The envoy’s high-level talks, in brief", ["The", "envoy’s", "high", "level", "talks", "in", "brief"]),
    ("up 4.5% to 1,200 tonnes", ["up", "4.5", "to", "1,200", "tonnes"]),
    ("a 5-1/2 year term (2019-20)", ["a", "5-1/2", "year", "term", "2019", "20"]),
    ("the U.S. and the U.K.-led force", ["the", "U.S.", "and", "the", "U.K.", "led", "force"]),
    ("“Don’t,” she said—“go”", ["Don’t", "she", "said", "go"]),
    ("10th of the 1990s", ["10th", "of", "the", "1990s"]),
    ("caf\u{65}\u{301} résumé", ["caf\u{65}\u{301}", "résumé"]),
    ("", []),
    ("… — ’ ”", []),
  ])
  func `splits words as a reader would`(text: String, words: [String]) {
    #expect(Self.words(text) == words)
  }

  @Test(arguments: [
    ("Don't", "DON’T"), ("the envoy's plan", "the envoy’s plan"), ("résumé", "resume"), ("U.S.", "US"),
    ("two sides", "2 sides"),
    ("1,200", "1200"), ("pass\u{AD}word", "password"), ("p\u{430}ssword", "password"), ("\u{FF50}ass", "pass"),
  ])
  func `folds what reads the same`(one: String, other: String) {
    #expect(Self.hashes(one) == Self.hashes(other))
  }

  @Test(arguments: [("US", "us"), ("4.5", "45"), ("car", "cat"), ("won't", "wont"), ("5-1/2", "5")])
  func `keeps apart what reads differently`(one: String, other: String) {
    #expect(Self.hashes(one) != Self.hashes(other))
  }

  @Test func `stems inflected forms onto one key`() {
    let tokens = AnnotatedText(Text("negotiate negotiated negotiating zorbling zorblings")).tokens
    #expect(tokens.stems[0] == tokens.stems[1])
    #expect(tokens.stems[0] == tokens.stems[2])
    #expect(tokens.stems[3] != tokens.stems[0])
  }

  @Test func `counts disguised letters`() {
    #expect(AnnotatedText(Text("pass\u{200B}word and c\u{430}t")).disguises.invisible == 1)
    #expect(AnnotatedText(Text("pass\u{200B}word and c\u{430}t")).disguises.lookalikes == 1)
    #expect(AnnotatedText(Text("слово и дело")).disguises == Disguises())
  }

  @Test(arguments: ["Word", "NATO", "US", "us", "Us", "a", "I", "end.", "zyxwvut", "the", "abc1"])
  func `a word of plain letters is read like every other`(word: String) {
    // With an invisible letter in it a word takes the long way.
    let plain = AnnotatedText(Text(word)).tokens
    let long = AnnotatedText(Text(String(word.prefix(1)) + "\u{200B}" + word.dropFirst())).tokens
    #expect(plain.count == 1)
    #expect(plain.words == long.words && plain.stems == long.stems && plain.flags == long.flags)
    #expect(plain.rarities == long.rarities && plain.capitals == long.capitals)
    let folded = word == "US" ? "u.s" : String(word.lowercased().prefix { $0 != "." })
    #expect(plain.words == [FoldedHash(of: folded.utf8).value])
  }

  @Test func `reads ten megabytes without a space in linear time`() {
    let text = Text(utf8: [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000))
    let annotated = AnnotatedText(text)
    #expect(annotated.tokens.count == 1)
    #expect(annotated.tokens.range(of: 0) == 0..<10_000_000)
  }
}
