// SPDX-License-Identifier: Apache-2.0

import Extraction
import Language
import Testing

/// A page whose letters or words stand from the last to the first is read the way its reader does.
@Suite struct TurnedTextTests {
  static func reversed(_ text: String) -> String { String(text.reversed()) }

  static func eachWord(_ text: String, _ change: (String) -> String) -> String {
    text.split(separator: " ").map { change(String($0)) }.joined(separator: " ")
  }

  /// How a paragraph is turned.
  static let letters: [(name: String, markup: @Sendable (String) -> String)] = [
    ("lines", { reversed($0) }),
    ("each word with its signs", { eachWord($0, reversed) }),
    ("a style", { "<span style=\"unicode-bidi: bidi-override; direction: rtl\">\(reversed($0))</span>" }),
    ("a class", { "<i class=\"q\">\(reversed($0))</i>" }),
    ("a class a word", { eachWord($0) { "<i class=\"q\">\(reversed($0))</i>" } }),
    ("bdo", { "<bdo dir=\"rtl\">\(reversed($0))</bdo>" }),
    ("bdo in a page from the right", { "<div dir=\"rtl\"><p><bdo>\(reversed($0))</bdo></p></div>" }),
  ]

  static let sheet = "<style>.q{unicode-bidi:isolate-override;direction:rtl}</style>"

  @Test(arguments: letters.indices)
  func `letters are read as they are shown, and it is told`(trick: Int) {
    let (name, markup) = Self.letters[trick]
    let article = Page.article(
      Page.html("<article>\(Page.paragraphsAsMarkup(Page.paragraphs.map(markup)))</article>", head: Self.sheet))
    #expect(article.text == Page.paragraphs.joined(separator: "\n"), "\(name)")
    let words = Page.paragraphs.reduce(0) { $0 + $1.split(separator: " ").count }
    let told = article.notes.first { $0.code == "turned-letters" }?.count ?? 0
    #expect(abs(told - words) <= 4, "\(name)")
  }

  @Test func `what stands under a control is read from its end, its numbers too`() {
    let lines = Page.paragraphs.map { "\u{202E}\(Self.reversed($0))\u{202C}" }
    for content in [Page.html("<article>\(Page.paragraphsAsMarkup(lines))</article>"), lines.joined(separator: "\n\n")]
    {
      let article = Page.article(content)
      let shown = article.text.replacing("\u{202E}", with: "").replacing("\u{202C}", with: "")
      #expect(shown == Page.paragraphs.joined(separator: "\n"))
    }
  }

  @Test func `words from the last to the first are put in order`() {
    let lines = Page.paragraphs.map { $0.split(separator: " ").reversed().joined(separator: " ") }
    let article = Page.article(Page.html("<article>\(Page.paragraphsAsMarkup(lines))</article>"))
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
    #expect(article.notes.contains { $0.code == "turned-words" && $0.count > 80 })
  }

  @Test func `single words among others are turned, with the stop that was turned with them`() {
    let lines = Page.paragraphs.map { line in
      line.split(separator: " ").enumerated().map {
        $0.offset % 2 == 0 ? String($0.element) : Self.reversed(String($0.element))
      }
      .joined(separator: " ")
    }
    let article = Page.article(Page.html("<article>\(Page.paragraphsAsMarkup(lines))</article>"))
    let found = Set(article.text.split(separator: " "))
    let expected = Set(Page.paragraphs.joined(separator: " ").split(separator: " "))
    #expect(found.intersection(expected).count * 100 >= expected.count * 80)
  }

  @Test func `blocks lead to their bytes in the page`() throws {
    let lines = Page.paragraphs.map(Self.reversed)
    let markup = Page.html("<article>\(Page.paragraphsAsMarkup(lines))</article>")
    let bytes = Array(markup.utf8)
    let article = Page.article(markup)
    try #require(article.blocks.count == lines.count)
    for (block, line) in zip(article.blocks, lines) {
      let source = try #require(block.source)
      #expect(String(decoding: bytes[source], as: UTF8.self) == line)
    }
  }

  @Test(arguments: [
    "Madam, I am Adam; a man, a plan, a canal: Panama. Was it a car or a cat I saw? Never odd or even, level and radar, noon and civic.",
    "The DNA of the NATO plan, the eht of codes, and IRA, FO, OT and NI forms were saved as data, spelled 'eht' for fun.",
    "Der Rat hat am Dienstag beschlossen, die alte Brücke zu sperren, nachdem sich der westliche Pfeiler gesenkt hatte.",
    "Le conseil a décidé mardi de fermer le vieux pont tournant, car le pilier ouest avait encore bougé selon le rapport.",
    "The function eht takes fo and ni, returns ot, and is used by the tool that reads the of and the to of a table.",
    "The in crowd, the with-it set and the to-do list met at the by the by club on the for and against vote.",
  ])
  func `palindromes, other languages and code stay as they are`(line: String) {
    let article = Page.article(Page.html("<article>\(Page.paragraphsAsMarkup(Page.paragraphs + [line]))</article>"))
    #expect(article.text.contains(line))
    #expect(!article.notes.contains { $0.code.hasPrefix("turned") })
  }

  @Test func `idioms spread over an article and repeated acronyms stay as they are`() {
    let odd = [
      "She remembered the by then famous harbour song.", "He wore the at first ridiculed green uniform.",
      "Visitors saw the for many unexpected second tower.", "They praised the in parts brilliant reading.",
      "The EHT team released what EHT saw; EHT and EHT again, EHT in all, with EHT and DNA, ERA, EHT, EHT, and eht-imaging.",
    ]
    let lines = (0..<8).flatMap { _ in Page.paragraphs } + odd
    let article = Page.article(Page.html("<article>\(Page.paragraphsAsMarkup(lines))</article>"))
    for line in odd { #expect(article.text.contains(line), "\(line)") }
    #expect(!article.notes.contains { $0.code.hasPrefix("turned") })
  }

  @Test func `what is written from the right stays under an override`() {
    let line =
      "\u{5D4}\u{5E0}\u{5DE}\u{5DC} \u{5E0}\u{5E1}\u{5D2}\u{5E8} \u{5D1}\u{5D9}\u{5D5}\u{5DD} \u{5E9}\u{5E0}\u{5D9}"
    let article = Page.article(
      Page.html("<article>\(Page.paragraphsAsMarkup())<p><bdo dir=\"rtl\">\(line)</bdo></p></article>"))
    #expect(article.pageText.string.contains(line))
  }

  @Test func `one line among others stays scrambled text`() {
    let article = Page.article(
      Page.html("<article>\(Page.paragraphsAsMarkup())<p>\(Self.reversed(Page.paragraphs[4]))</p></article>"))
    #expect(article.text == Page.paragraphs.joined(separator: "\n"))
    #expect(article.junk.contains { $0.kind == .scrambledText })
  }
}
