// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Language

@Suite struct CutWordsTests {
  static let plain = """
    The harbour council voted on Tuesday to close the old swing bridge before winter, after engineers reported that the
    western pillar had moved again. Traffic between the market and the northern district will follow the coastal road,
    a spokeswoman said, and the ferry company promised additional departures every morning.
    """

  /// Parts every word of six letters or more behind each second letter, or each.
  static func cut(_ text: String, by sign: String, every step: Int = 2) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let letters = word.prefix { $0.isLetter }
      guard letters.count >= 6 || step == 1 else { return String(word) }
      let pieces = stride(from: 0, to: letters.count, by: step).map { String(letters.dropFirst($0).prefix(step)) }
      return pieces.joined(separator: sign) + word.dropFirst(letters.count)
    }.joined(separator: " ")
  }

  @Test(arguments: [
    "-", "\u{2010}", "\u{2011}", "–", "- ", "·", "*", "_", "/", "|", ".", "\u{2009}", "\u{2800}", "\u{1F600}",
  ])
  func `words cut by a sign are read as one and counted`(sign: String) {
    let found = AnnotatedText(Text(Self.cut(Self.plain, by: sign)))
    #expect(found.tokens.words == AnnotatedText(Text(Self.plain)).tokens.words)
    // A hyphen with a space behind it is left over from a narrow column.
    #expect(found.disguises.cut == (sign == "- " ? 0 : 22))
  }

  @Test func `junk is not searched and does not hide that the article is cut`() {
    let cut = Self.cut(Self.plain, by: "-")
    let junk = Array(repeating: Self.plain, count: 40).joined(separator: " ")
    let article = 0..<cut.utf8.count
    #expect(AnnotatedText(Text(cut + "\n" + junk), paragraphs: [article]).disguises.cut == 22)
    let other = 0..<Self.plain.utf8.count
    #expect(AnnotatedText(Text(Self.plain + "\n" + cut), paragraphs: [other]).disguises.cut == 0)
  }

  @Test(arguments: ["\r", "\t"])
  func `syllables on lines or in columns of their own stay apart`(sign: String) {
    #expect(AnnotatedText(Text(Self.cut(Self.plain, by: sign))).disguises.cut == 0)
  }

  @Test(arguments: ["-", "·", "_", "*", "\u{200A}"])
  func `letters apart are read as words`(sign: String) {
    let found = AnnotatedText(Text(Self.cut(Self.plain, by: sign, every: 1)))
    #expect(found.tokens.words == AnnotatedText(Text(Self.plain)).tokens.words)
  }

  @Test(arguments: [(" ", 4), ("'", 2), ("’", 3)])
  func `most words cut by spaces or apostrophes are read as one`(sign: String, step: Int) {
    let found = Set(AnnotatedText(Text(Self.cut(Self.plain, by: sign, every: step))).tokens.words)
    let expected = Set(AnnotatedText(Text(Self.plain)).tokens.words)
    #expect(found.intersection(expected).count * 10 >= expected.count * 9)
  }

  @Test func `signs that stand for letters are read as these`() {
    let text = Self.plain.replacing("a", with: "@").replacing("@ ", with: "a ").replacing(" @", with: " a")
    let found = AnnotatedText(Text(text))
    #expect(
      Set(found.tokens.words).isSuperset(
        of: ["harbour", "market", "coastal", "traffic"].map { FoldedHash(of: $0.utf8).value }))
  }

  @Test func `a word that was put together keeps its place, its capital and its possessive`() {
    let text = Self.cut(Self.plain, by: "-") + " The Min-is-ter's visit ended."
    let found = AnnotatedText(Text(text))
    let token = found.tokens.words.firstIndex(of: FoldedHash(of: "minister").value)
    #expect(token.map { found.text.string(in: found.tokens.range(of: $0)) } == "Min-is-ter's")
    #expect(token.map { found.tokens.flags[$0].contains(.capitalised) } == true)
  }

  @Test(arguments: [
    "The well-known vice-president, a 54-year-old ex-banker, re-elected in a by-election, co-operates with the anti-fraud office.",
    "He typed an e-mail; the pre-war semi-final was a no-show, and the so-called go-between was re-hired, mother-in-law and all.",
    "Seine d'abord prudente, la mairie n'a pas l'intention d'ouvrir aujourd'hui l'enquête qu'elle avait promise.",
    "Der Bundes-Finanz-Minister und die Haupt-Stadt-Region wollen die Donau-Dampf-Schiff-Fahrt bis auf weiteres ein-stellen.",
    "Quay d. Ellery 70-44. Quay (1-0): O'Dell 5 points, D'Arcy 7 goals, O'Hara 4 saves, Moore 3 points, Bean-Law 1 goal, O'Shea 5.",
    "for i in 0..<n { a[i] = b.c.d(e_f, g_h); x/y/z; let p = q->r->s; a*b*c }",
    "The coun-\ncil met and the gov-\nern-\nment fell; the min-\nister and the spokes-\nwoman left the build-\ning in si-\nlence.",
  ])
  func `compounds, line ends, other languages and code stay as they are`(text: String) {
    #expect(AnnotatedText(Text(text)).disguises.cut == 0)
  }
}
