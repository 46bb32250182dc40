// SPDX-License-Identifier: Apache-2.0

import Foundation
import Fingerprinting
import Language
import TestSupport
import Testing

/// Fingerprints of texts: the quick reading gives what the whole reading gives, and what an index on disk was made of.
@Suite struct WordFingerprintTests {
  static let odd = [
    "", " ", "word", "two words", "…", "\u{0}\u{0}\u{0}", "'", "“", "\"\"\"\"", "U.S. U.S. U.S.",
    "The U.S. and the U.K.-led force, on 3 May and in May, met on Monday. No. 4 said “Don’t go” — twice.",
    "He paid $1,200 (4.5 %) for 5-1/2 tonnes.\r\nTwo sides, two 10th-century maps and 1990s music.\n\n\nMr. J. Smith left.",
    "T h e   p r i m e   m i n i s t e r   s a i d   t h a t", "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "0ffice 0f the pr3sident, 1,0 7he", "pass\u{200B}word p\u{430}ssword \u{FF50}assword \u{1D429}assword",
    "\u{202E}retsinim emirp ehT\u{202C} said", "e\u{301}\u{302}\u{303}\u{304} re\u{301}sume\u{301} Ärger ŽIŽEK",
    "汉字与假名 あいう and слово и дело", "HEADLINE IN CAPITALS ONLY\nTitle Case Headline Of The Day\nMay may come in May",
    String(repeating: "Alpha beta 7 gamma. ", count: 3_000), String(repeating: "x", count: 70_000),
  ]

  /// The texts and pages of the fixtures, markup and all.
  static let fixtures: [String] = {
    let files = FileManager.default.enumerator(at: RepositoryRoot.fixtures, includingPropertiesForKeys: nil)
    let paths = (files?.allObjects as? [URL] ?? []).map(\.path).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }
    return paths.sorted().compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }
  }()

  @Test func `a quick reading gives the fingerprint of the whole one`() {
    #expect(Self.fixtures.count > 50)
    for string in Self.odd + Self.fixtures {
      let text = Text(string)
      #expect(Fingerprint(NamedWords(text)) == Fingerprint(AnnotatedText(text).tokens), "\(string.prefix(60))")
      let half = [text.count / 4..<text.count / 2, 0..<text.count / 9]
      #expect(
        Fingerprint(NamedWords(text), excluding: half) == Fingerprint(AnnotatedText(text).tokens, excluding: half))
    }
  }

  @Test func `a quick reading follows the paragraphs`() {
    for string in Self.odd + Self.fixtures.prefix(20) {
      let text = Text(string)
      let paragraphs = [0..<text.count / 3, text.count / 3..<text.count / 2]
      #expect(
        Fingerprint(NamedWords(text, paragraphs: paragraphs))
          == Fingerprint(AnnotatedText(text, paragraphs: paragraphs).tokens))
    }
  }

  /// An index that was written by an earlier version is searched with the fingerprints of this one.
  @Test(arguments: [
    (
      "The U.S. and the U.K.-led force met Qin Gang on 3 May; Beijing paid $1,200 for two “safe” harbours.",
      [
        1_689_647_650, 1_887_979_155, 3_399_466_532, 3_913_338_870, 1_271_780_700, 1_464_398_182, 2_572_363_017,
        2_787_980_233, 3_337_419_816, 3_362_266_960, 3_609_143_206,
      ]
    ),
    (
      "T h e   p r i m e   m i n i s t e r said 0fficials of \u{1D4E2}pain and r\u{E9}sum\u{E9}s met on Monday",
      [
        2_082_595_948, 3_768_743_087,
      ]
    ),
  ])
  func `fingerprints stay what they are`(text: String, hashes: [UInt32]) {
    let fingerprint = Fingerprint(NamedWords(Text(text)))
    #expect(Array(fingerprint.shingles) + fingerprint.anchors == hashes)
  }
}
