// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct DisguisesTests {
  static let plain = "The harbour council voted on Tuesday to close the old swing bridge."

  static func replaced(_ map: (Unicode.Scalar) -> String) -> String { plain.unicodeScalars.map(map).joined() }

  static func shifted(_ scalar: Unicode.Scalar, _ range: ClosedRange<UInt32>, by distance: UInt32) -> String {
    guard scalar.properties.isAlphabetic, range.contains(scalar.value),
      let other = Unicode.Scalar(scalar.value + distance)
    else { return String(scalar) }
    return String(other)
  }

  /// Each trick over one sentence.
  static let tricks: [(name: String, text: String, count: @Sendable (Disguises) -> Int)] = [
    ("Cyrillic", replaced { ["a": "а", "e": "е", "o": "о", "c": "с"][$0] ?? String($0) }, { $0.lookalikes }),
    ("zero-width", replaced { $0 == "u" ? "\u{200B}u" : String($0) }, { $0.invisible }),
    ("soft hyphen", replaced { $0 == "r" ? "\u{AD}r" : String($0) }, { $0.invisible }),
    ("isolates", "\u{2066}" + plain + "\u{2069}", { $0.directions }),
    ("override inside words", replaced { $0 == "i" ? "\u{202D}i\u{202C}" : String($0) }, { $0.directions }),
    ("fullwidth", replaced { shifted($0, 33...126, by: 0xFEE0) }, { $0.styled }),
    ("mathematical", replaced { shifted($0, 97...122, by: 0x1D41A - 97) }, { $0.styled }),
    (
      "squared",
      replaced { shifted(($0.properties.uppercaseMapping.unicodeScalars.first ?? $0), 65...90, by: 0x1F130 - 65) },
      \.styled
    ),
    (
      "parenthesized",
      replaced { shifted(($0.properties.lowercaseMapping.unicodeScalars.first ?? $0), 97...122, by: 0x249C - 97) },
      \.styled
    ),
    ("small capitals", replaced { ["a": "ᴀ", "e": "ᴇ", "o": "ᴏ", "t": "ᴛ", "r": "ʀ"][$0] ?? String($0) }, \.styled),
    ("raised letters", replaced { ["a": "ᵃ", "e": "ᵉ", "o": "ᵒ", "c": "ᶜ"][$0] ?? String($0) }, \.styled),
    ("Armenian", replaced { ["o": "օ", "h": "հ", "n": "ո", "u": "ս"][$0] ?? String($0) }, \.lookalikes),
    ("manifest", plain + "\u{FE0F}\u{E0101}\u{E0110}\u{E0120}\u{E0121}\u{E0122}", { $0.selectors }),
    ("digits", replaced { ["o": "0", "e": "3"][$0] ?? String($0) }, { $0.digits }),
    ("noughts", replaced { $0 == "o" ? "0" : String($0) }, { $0.digits }),
    ("tags", replaced { $0 == "o" ? "o\u{E0041}" : String($0) }, { $0.invisible }),
    (
      "spaced with wide gaps",
      plain.split(separator: " ").map { $0.map(String.init).joined(separator: " ") }.joined(separator: "   "), \.spaced
    ),
  ]

  @Test(arguments: tricks.indices)
  func `a disguised sentence has the words of the plain one, and the trick is counted`(trick: Int) {
    let (name, text, count) = Self.tricks[trick]
    let disguised = AnnotatedText(Text(text))
    #expect(disguised.tokens.words == AnnotatedText(Text(Self.plain)).tokens.words, "\(name)")
    #expect(count(disguised.disguises) > 0, "\(name)")
  }

  @Test(arguments: [
    "Президент встретился с министром в Москве.", "He wrote Καλημέρα on the wall of the taverna.",
    "A 5 µm film, item № 3.", "J. R. R. T. and a b c",
    "The G7, the G20 and F1 met on the M25; covid19, mp3 and b2b, 0x1F, 3D, 10th of the 1990s, 007 and 1st, 0km at 0F and 0C.",
    "The vote was 5 to 4 \u{2764}\u{FE0F}.", plain,
  ])
  func `honest text shows no disguise`(text: String) {
    #expect(AnnotatedText(Text(text)).disguises == Disguises())
  }

  @Test func `evenly spaced letters are read as the words of news`() {
    let letters = "t h e p r e s i d e n t m e t t h e m i n i s t e r"
    let tokens = AnnotatedText(Text(letters)).tokens
    #expect(tokens.words == AnnotatedText(Text("the president met the minister")).tokens.words)
  }
}
