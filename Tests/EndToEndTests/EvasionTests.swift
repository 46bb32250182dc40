// SPDX-License-Identifier: Apache-2.0

import Extraction
import Foundation
import Judgement
import Reporting
import TestSupport
import Testing

/// A copy in disguise gets the verdict of the plain copy, and the disguise is told beside it; honest foreign letters are none.
@Suite struct EvasionTests {
  /// How a paragraph is disguised, and what the reason says of it; nil where extraction tells it or nothing is to be told.
  struct Disguise: Sendable, CustomTestStringConvertible {
    let name: String
    let reason: String?
    let markup: @Sendable (String) -> String
    var testDescription: String { name }

    init(_ name: String, _ reason: String?, _ markup: @escaping @Sendable (String) -> String) {
      self.name = name
      self.reason = reason
      self.markup = markup
    }

    /// Changes every letter A to Z of a text.
    static func letters(_ text: String, _ change: (UInt32) -> String) -> String {
      text.unicodeScalars.map { $0.isASCII && $0.properties.isAlphabetic ? change($0.value) : String($0) }.joined()
    }

    /// Puts something behind the second letter of every word of four letters or more.
    static func inside(_ text: String, _ inserted: String) -> String {
      text.split(separator: " ", omittingEmptySubsequences: false).map { word in
        word.count < 4 || !word.prefix(3).allSatisfy { $0.isASCII && $0.isLetter }
          ? String(word) : word.prefix(2) + inserted + word.dropFirst(2)
      }.joined(separator: " ")
    }
  }

  static let lookalikes: [UInt32: String] = [
    97: "\u{430}", 101: "\u{435}", 111: "\u{43E}", 112: "\u{440}", 99: "\u{441}", 121: "\u{443}", 120: "\u{445}",
  ]

  static let disguises = [
    Disguise("cyrillic", "look like Latin ones") {
      Disguise.letters($0) { Self.lookalikes[$0] ?? String(UnicodeScalar($0) ?? " ") }
    },
    Disguise("full-width", "fullwidth") { Disguise.letters($0) { String(UnicodeScalar($0 + 0xFEE0) ?? " ") } },
    Disguise("mathematical", "mathematical") {
      Disguise.letters($0) { String(UnicodeScalar($0 < 97 ? 0x1D400 + $0 - 65 : 0x1D41A + $0 - 97) ?? " ") }
    },
    Disguise("zero-width", "invisible characters") { Disguise.inside($0, "\u{200B}") },
    Disguise("word-joiner", "invisible characters") { Disguise.inside($0, "\u{2060}") },
    Disguise("soft-hyphen", "invisible characters") { Disguise.inside($0, "\u{AD}") },
    Disguise("tags", "invisible characters") { Disguise.inside($0, "\u{E0041}\u{E0042}") },
    Disguise("selectors", "variation selectors") { Disguise.inside($0, "\u{FE0F}\u{FE01}") },
    Disguise("marks", "stacked combining marks") {
      Disguise.letters($0) { String(UnicodeScalar($0) ?? " ") + "\u{335}\u{336}\u{301}" }
    },
    Disguise("digits", "digits in the place of letters") { $0.replacing("o", with: "0").replacing("e", with: "3") },
    Disguise("reversed-words", "words in reverse order") {
      $0.split(separator: " ").reversed().joined(separator: " ")
    },
    Disguise("reversed-letters", "words with their letters in reverse order") { String($0.reversed()) },
    Disguise("reversed-in-place", "words with their letters in reverse order") {
      $0.split(separator: " ").map { String($0.reversed()) }.joined(separator: " ")
    },
    Disguise("bidi-style", "words with their letters in reverse order") {
      "<span style=\"unicode-bidi:bidi-override;direction:rtl\">" + String($0.reversed()) + "</span>"
    },
    Disguise("bdo", "words with their letters in reverse order") {
      "<bdo dir=\"rtl\">" + String($0.reversed()) + "</bdo>"
    },
    Disguise("hyphens", "words cut into pieces") { Disguise.inside($0, "-") },
    Disguise("middle-dots", "words cut into pieces") { Disguise.inside($0, "\u{B7}") },
    Disguise("override", "controls of the writing direction") { "\u{202E}" + String($0.reversed()) + "\u{202C}" },
    Disguise("accents", nil) { $0.replacing("e", with: "e\u{301}") },
    Disguise("dotless", nil) { $0.replacing("i", with: "\u{131}") },
    Disguise("wide-spaces", nil) { $0.replacing(" ", with: "\u{2003}") },
    Disguise("entities", nil) { Disguise.letters($0) { "&#\($0);" } },
    Disguise("spans", nil) { Disguise.inside($0, "<span></span><wbr>") },
    Disguise("hidden-filler", nil) {
      $0.replacing(" the ", with: " the <span style=\"display:none\">kettle mango </span>")
    },
    Disguise("white-filler", nil) {
      $0.replacing(" the ", with: " the <span style=\"color:#fff\">kettle mango </span>")
    },
    Disguise("tiny-filler", nil) {
      $0.replacing(" the ", with: " the <span style=\"font-size:0\">kettle mango </span>")
    },
  ]

  /// Texts whose letters are honest.
  static let honest = [
    "russian":
      "\u{413}\u{43E}\u{440}\u{43E}\u{434}\u{441}\u{43A}\u{43E}\u{439} \u{441}\u{43E}\u{432}\u{435}\u{442} \u{43F}\u{440}\u{438}\u{43D}\u{44F}\u{43B} \u{431}\u{44E}\u{434}\u{436}\u{435}\u{442} \u{43D}\u{430} \u{441}\u{43B}\u{435}\u{434}\u{443}\u{44E}\u{449}\u{438}\u{439} \u{433}\u{43E}\u{434}. ",
    "greek-names":
      "The minister met \u{393}\u{3B9}\u{3CE}\u{3C1}\u{3B3}\u{3BF}\u{3C2} \u{3A0}\u{3B1}\u{3C0}\u{3B1}\u{3B4}\u{3CC}\u{3C0}\u{3BF}\u{3C5}\u{3BB}\u{3BF}\u{3C2} in the harbour town on Monday evening. ",
    "signs": "The sensor is 40 \u{B5}m wide, \u{2116} 7 of its kind, and weighs about 3 grams with its case. ",
    "german":
      "Die Donau\u{AD}dampf\u{AD}schiff\u{AD}fahrt wird im Fr\u{FC}hjahr wieder aufgenommen, sagte der Sprecher am Montag. Er nannte keinen Preis und keinen Tag, und wer fahren will, der soll sich bis dahin an den Bus halten, der alle halbe Stunde vom Markt aus geht. ",
    "persian":
      "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645} \u{6A9}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627} \u{631}\u{627} \u{628}\u{62E}\u{648}\u{627}\u{646}\u{645}. ",
  ]

  static let story = RepositoryRoot.fixtures.appending(path: "originals/ridge-wildfire/edition-1.txt")

  /// The sentences of paragraphs, by the full stops that a space follows.
  private static func sentences(_ paragraphs: some Sequence<String>) -> [String] {
    paragraphs.flatMap { $0.replacing(". ", with: ".\n").split(separator: "\n").map(String.init) }
  }

  private static func page(_ title: String, _ paragraphs: [String]) -> Data {
    Data(
      ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>\(title) - Morning Quay</title></head><body><main>"
        + "<article><h1>\(title)</h1>" + paragraphs.map { "<p>\($0)</p>\n" }.joined()
        + "</article></main></body></html>")
        .utf8)
  }

  @Test func `verdict and ratio stay, and the disguise is named with its count`() throws {
    let blocks = try String(contentsOf: Self.story, encoding: .utf8).components(separatedBy: "\n\n")
      .map { $0.replacing("\n", with: " ").trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("By ") }
    let folder = try TemporaryFolder()
    let plain = Disguise("plain", nil) { $0 }
    try Self.page(blocks[0], Self.sentences(blocks.dropFirst()).reversed())
      .write(to: folder.url.appending(path: "reversed-sentences.html"))
    // Every eleventh sentence, round and round: no two stand as they did.
    let sentences = Self.sentences(blocks.dropFirst())
    try Self.page(blocks[0], sentences.indices.map { sentences[($0 * 11 + 5) % sentences.count] })
      .write(to: folder.url.appending(path: "shuffled-sentences.html"))
    for disguise in Self.disguises + [plain] {
      try Self.page(blocks[0], blocks.dropFirst().map(disguise.markup))
        .write(to: folder.url.appending(path: "\(disguise.name).html"))
    }
    for (name, text) in Self.honest {
      try Self.page("Notes", Array(repeating: String(repeating: text, count: 3), count: 1))
        .write(to: folder.url.appending(path: "honest-\(name).html"))
    }
    let output = try TemporaryFolder()
    let result = try Tool.run(
      ["audit", "--original", Self.story.path, "--output", output.path, "--format", "jsonl", folder.path])
    #expect(result.status == 0, "\(result.error)")
    let pages = try Data(contentsOf: output.url.appending(path: "report.jsonl")).split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(PageRecord.self, from: $0) }
    func verdict(_ name: String) -> ComparisonRecord? {
      pages.first { $0.path.hasSuffix("/\(name).html") }?.cases.first?.verdict
    }
    let expected = try #require(verdict("plain"))
    #expect(expected.relation == .derived)
    for disguise in Self.disguises {
      let found = try #require(verdict(disguise.name), "\(disguise.name)")
      #expect(found.relation == expected.relation, "\(disguise.name)")
      // A copy in look-alikes or other letters, or under marks, reads as lightly edited still: its acronyms fall apart.
      if !["cyrillic", "marks", "full-width", "mathematical", "digits", "hyphens", "middle-dots"].contains(
        disguise.name)
      {
        #expect(found.mechanism == expected.mechanism, "\(disguise.name)")
      }
      #expect(abs((found.derivedRatio ?? 0) - (expected.derivedRatio ?? 0)) <= 0.01, "\(disguise.name)")
      guard let reason = disguise.reason else { continue }
      let told = found.reasons.first { $0.feature == "obfuscation" }
      #expect(told?.text.contains(reason) == true, "\(disguise.name): \(told?.text ?? "nothing")")
      #expect(told.map { $0.value > 100 } == true, "\(disguise.name)")
    }
    let reversed = try #require(verdict("reversed-sentences"))
    #expect(reversed.relation == .derived)
    #expect((reversed.derivedRatio ?? 0) > 0.95)
    #expect(reversed.reasons.contains { $0.feature == "obfuscation" && $0.text.contains("sentences in reverse order") })
    let shuffled = try #require(verdict("shuffled-sentences"))
    #expect(shuffled.relation == .derived)
    #expect((shuffled.derivedRatio ?? 0) > 0.8)
    for name in ["hidden-filler", "white-filler", "tiny-filler"] {
      let notes = pages.first { $0.path.hasSuffix("/\(name).html") }?.extraction?.notes ?? []
      #expect(notes.contains { $0.code == "hidden-text" }, "\(name)")
    }
    for page in pages where page.path.contains("/honest-") {
      let reasons = page.cases.flatMap(\.verdict.reasons)
      #expect(!reasons.contains { $0.feature == "obfuscation" }, "\(page.path)")
    }
  }
}
