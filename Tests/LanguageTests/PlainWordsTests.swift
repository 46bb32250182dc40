// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@testable import Language

/// Words that are read many letters at once are the same as words read one by one.
@Suite struct PlainWordsTests {
  /// What a tokeniser says of a text.
  struct Reading: Equatable {
    var words: [UInt64]
    var starts: [UInt32]
    var lengths: [UInt32]
    var stems: [UInt32]
    var flags: [Tokens.Flags]
    var rarities: [UInt8]
    var capitals: [UInt8]
    var marks: [QuotationMark.Kind]
    var markRanges: [Range<Int>]
    var disguises: Disguises
    var unknown: Int

    init(_ text: String, stems: Bool, mayHurry: Bool) {
      var tokenizer = Tokenizer(Text(text), stems: stems, mayHurry: mayHurry)
      tokenizer.run()
      let tokens = tokenizer.tokens
      (words, starts, lengths, flags) = (tokens.words, tokens.starts, tokens.lengths, tokens.flags)
      // Without stems those of known words may be left out.
      self.stems = stems ? tokens.stems : []
      (rarities, capitals) = (tokens.rarities, tokens.capitals)
      (marks, markRanges) = (tokenizer.marks.map(\.kind), tokenizer.marks.map(\.range))
      (disguises, unknown) = (tokenizer.disguises, tokenizer.unknown)
    }
  }

  static func expectTheSame(_ text: String) {
    for stems in [false, true] {
      let hasty = Reading(text, stems: stems, mayHurry: true)
      #expect(hasty == Reading(text, stems: stems, mayHurry: false), "\(text.prefix(200))")
    }
  }

  @Test(arguments: [
    "", "a", "US", "word", "The US and the U.S. and us", "a b c d e f g h i", "I. A. Richards", "A b", "x y zz",
    "eight888", "letters8", "internationalisation of a counterrevolutionary", "don't Don’t ‘don’t’ `don`",
    "said.“Yes”—“no”–maybe…", "two per cent, 1,200 and ninety", "word\u{301} word\u{200B}word wo\u{AD}rd",
    "H a r b o u r  w o r d s  a p a r t", "MiXeD CASE Words", "naïve café ÉTÉ", "end of eight", "eighteen",
    "@word[word]{word}^word_word`word", "a\u{0}b\u{7F}c", "zZzZ aAaA @@@@[[[[",
    "players’ players' boats’s O'Brien’s rock'n'roll it'll US's US'S Two's ones' I'm a's don’té caf’é word'1 word’",
    "10 5% $5 €10 £7 10–12 7/8 5-1/2 1 000 3.5 3. 12th 0n 0 '90s 12345678 123456789 1,20 1,200, 10's \"4\" 4'",
  ])
  func `awkward places are read alike`(text: String) {
    Self.expectTheSame(text)
    // At every distance from the end of the text, where eight bytes cannot be taken at once any more.
    for end in text.indices { Self.expectTheSame(String(text[..<end])) }
  }

  @Test func `the longest words are read alike`() {
    for length in [7, 8, 9, 15, 16, 17, 47, 48, 49, 50, 64, 70_000] {
      Self.expectTheSame("begin " + String(repeating: "x", count: length) + " and then it ends here")
    }
  }

  @Test func `the fixtures are read alike`() {
    let files = FileManager.default.enumerator(at: RepositoryRoot.fixtures, includingPropertiesForKeys: nil)
    let paths = (files?.allObjects as? [URL] ?? []).map(\.path).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".html") }
    #expect(paths.count > 50)
    for path in paths.sorted() {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      Self.expectTheSame(text)
    }
  }

  @Test func `invented texts are read alike`() {
    let parts = [
      "a", "I", "US", "us", "the", "The", "word", "government", "Government", "GOVERNMENT", "ninety", "May", "Monday",
      "counterrevolutionary", "qzx", "Qzxqzxqz", "x", " ", " ", " ", " ", " ", "  ", "\n", ".", ".", ",", "'", "’", "‘",
      "\"", "“", "”", "«", "—", "–", "…", "-", "1", "10", "1,200", "0ffice", "$", "%", "é", "É", "\u{301}", "\u{200B}",
      "\u{AD}", "\u{FE0F}", "\u{202E}", "汉", "п", "\u{1D429}", "`", "@", "[", "{", "_", "\u{0}", "\u{A0}",
    ]
    // A linear congruential generator (Knuth): the same texts in every run.
    var state: UInt64 = 42
    for _ in 0..<1_000 {
      var text = ""
      for _ in 0..<(state >> 40) % 40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int((state >> 33) % UInt64(parts.count))]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      Self.expectTheSame(text)
    }
  }

  @Test func `letters are told from all other bytes`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var block: UInt64 = 0
        for other in 0..<8 { block |= UInt64(other == place ? byte : UInt8(ascii: "Q")) << UInt64(other * 8) }
        let letters = LetterBlock(block)
        let isLetter = ByteClass(byte) == .letter
        #expect(letters.count == (isLetter ? 8 : place))
        #expect(letters.hasSmall == (isLetter && byte >= 0x61))
        let small = isLetter ? block | 0x2020_2020_2020_2020 : 0x7171_7171_7171_7171 & (1 << UInt64(place * 8) - 1)
        #expect(letters.folded == small)
      }
    }
  }
}
