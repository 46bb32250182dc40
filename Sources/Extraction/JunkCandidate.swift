// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// A line, or a part of one, that rules look at.
struct JunkCandidate {
  /// The region's text.
  let text: [UInt8]
  /// Where the candidate stands in it.
  let range: Range<Int>
  /// The line that it is or that it stands in.
  let line: RegionLine
  /// Whether it is a part of a longer line.
  let isInline: Bool
  /// The hashes of its words, ASCII in lower case.
  let words: [WordHash]
  /// Where the words stand.
  let wordRanges: [Range<Int>]
  /// The share of its letters that stand in links.
  let linkShare: Float
  /// Whether prose follows anywhere behind it, and whether prose stands before it.
  var proseBefore = true
  var proseAfter = true
  /// What the line before was taken for.
  var previous: Junk.Kind?
  /// Whether the line behind is a picture's credit.
  var beforeCredit = false
  /// Whether the line before is junk that heads a list of its kind.
  var followsLabel = false

  /// The words of the page's byline.
  var byline: Set<WordHash> = []

  init(text: [UInt8], range: Range<Int>, line: RegionLine, isInline: Bool, linkShare: Float) {
    self.text = text
    self.range = range
    self.line = line
    self.isInline = isInline
    self.linkShare = linkShare
    (wordRanges, words) = Words.cut(text[range])
  }

  /// The bytes.
  var bytes: ArraySlice<UInt8> { text[range] }
  /// The length in bytes.
  var count: Int { range.count }
  /// The first byte.
  var first: UInt8 { text[range.lowerBound] }
  /// The last byte.
  var last: UInt8 { text[range.upperBound - 1] }
  /// Whether it ends as a sentence does.
  var endsSentence: Bool { LineForm.endsSentence(bytes) }
  /// Whether an element's name says already that it is not the article.
  var furniture: Furniture { line.furniture }
  /// Whether the candidate is a whole line of structure that no prose has: a list item, heading, figure or link.
  var isApart: Bool { line.isInList || line.kind == .heading || line.isInFigure || linkShare > 0.6 }

  /// Whether it begins with a phrase.
  func begins(_ phrase: Phrase) -> Bool { phrase.matches(words, at: 0) }
  /// Whether it is nothing but a phrase.
  func equals(_ phrase: Phrase) -> Bool { words.count == phrase.words.count && begins(phrase) }
  /// Whether it ends with a phrase.
  func ends(_ phrase: Phrase) -> Bool { phrase.matches(words, at: words.count - phrase.words.count) }
  /// The phrase of a set that it begins with.
  func begins(_ phrases: PhraseSet) -> Phrase? { phrases.match(words, at: 0) }
  /// Whether it is nothing but one of some phrases.
  func equals(_ phrases: PhraseSet) -> Bool { phrases.isWhole(words) }
  /// Whether a phrase stands in it.
  func contains(_ phrase: Phrase) -> Bool {
    guard words.count >= phrase.words.count else { return false }
    return (0...(words.count - phrase.words.count)).contains { phrase.matches(words, at: $0) }
  }
  /// Whether any of some phrases stands in it.
  func contains(_ phrases: PhraseSet) -> Bool { phrases.stands(in: words) }
  /// The number of words that a set has.
  func count(in set: WordSet) -> Int { words.reduce(0) { $0 + (set.contains($1) ? 1 : 0) } }
  /// Whether all words are in a set.
  func all(in set: WordSet) -> Bool { !words.isEmpty && words.allSatisfy { set.contains($0) } }

  /// The byte behind a word that is not white space; nil at the end.
  /// With `second` it is the byte after that one, for signs of two bytes.
  func sign(behindWord index: Int, second: Bool = false) -> UInt8? {
    guard index >= 0, index < wordRanges.count else { return nil }
    var place = wordRanges[index].upperBound
    while place < range.upperBound, text[place] == 0x20 { place += 1 }
    if second { place += 1 }
    return place < range.upperBound ? text[place] : nil
  }

  /// Whether a word begins with a capital.
  func isCapitalised(_ index: Int) -> Bool {
    index >= 0 && index < wordRanges.count && text[wordRanges[index].lowerBound] &- 0x41 < 26
  }

  /// How many of the words begin with a capital or digit.
  var capitalisedWords: Int {
    wordRanges.reduce(0) { count, range in
      let byte = text[range.lowerBound]
      return count + (byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 ? 1 : 0)
    }
  }

  /// Whether a byte stands in it.
  func has(_ byte: UInt8) -> Bool { bytes.contains(byte) }

  /// A short quotation of the candidate for a reason.
  var quoted: String {
    let words = wordRanges.prefix(4)
    guard let first = words.first, let last = words.last else { return "signs" }
    return "\"\(String(decoding: text[first.lowerBound..<last.upperBound], as: UTF8.self))\""
  }
}
