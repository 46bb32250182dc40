// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Finds words that lost the space between them, beside a link or anywhere.
///
/// The page's own words decide first, a table of English words second: the parts must be words and the whole must not.
struct GluedWordFinder {
  private static let suffixes = WordSet(
    "s es d ed er ers ing ly ism ist ists like wide based man men ness y ish th st nd rd al an ian ans ians i ese m km pm am"
  )

  /// Takes the words that are two, and says where their spaces were.
  ///
  /// - Complexity: O(n) in the region's text and its seams.
  func find(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    findSeams(&judgement)
    judgement.settle()
    if Self.isEnglish(region) { findRuns(&judgement) }
    judgement.settle()
    judgement.lostSpaces.sort()
  }

  /// Runs of letters anywhere that only a lost space explains.
  private func findRuns(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    var items = judgement.items[...]
    var found: [(word: Range<Int>, place: Int)] = []
    for (number, line) in region.lines.enumerated() where judgement.lineKinds[number] == nil {
      var start = line.range.lowerBound
      for index in line.range.lowerBound...line.range.upperBound {
        if index < line.range.upperBound, (region.text[index] | 0x20) &- 0x61 < 26 { continue }
        let word = start..<index
        start = index + 1
        guard word.count >= 7, word.count <= 30, !Self.isPartOfName(region.text, word) else { continue }
        while let item = items.first, item.range.upperBound <= word.lowerBound { items = items.dropFirst() }
        if let item = items.first, item.range.overlaps(word) { continue }
        if let length = WordSplitter.split(region.text[word]) { found.append((word, word.lowerBound + length)) }
      }
    }
    for (word, place) in found {
      judgement.take(word, as: .gluedWords, why: "a space is missing: the parts are words, the whole is none")
      judgement.lostSpaces.append(place)
    }
  }

  /// Whether a run is a part of an address, a name on a network or a tag.
  private static func isPartOfName(_ text: [UInt8], _ word: Range<Int>) -> Bool {
    let before = word.lowerBound > 0 ? text[word.lowerBound - 1] : 0x20
    let behind = word.upperBound < text.count ? text[word.upperBound] : 0x20
    // Letters beyond ASCII and digits are a part of the word too; punctuation beyond ASCII begins with these bytes.
    if (before >= 0x80 && before < 0xC0 && !endsSign(text, word.lowerBound)) || before &- 0x30 < 10 { return true }
    if (behind >= 0x80 && behind != 0xE2 && behind != 0xC2) || behind &- 0x30 < 10 { return true }
    switch (before, behind) {
    case (0x23, _), (0x40, _), (0x2F, _), (0x5F, _), (0x2E, _), (0x2D, _), (0x3D, _), (0x26, _): return true
    case (_, 0x40), (_, 0x2F), (_, 0x5F), (_, 0x2D), (_, 0x3D): return true
    default: break
    }
    // A stop with a letter behind it: a host.
    return behind == 0x2E && word.upperBound + 1 < text.count && text[word.upperBound + 1] &- 0x61 < 26
  }

  /// Whether punctuation of three bytes (`“`, `—`) or of two ends at a place.
  private static func endsSign(_ text: [UInt8], _ end: Int) -> Bool {
    (end >= 3 && text[end - 3] == 0xE2) || (end >= 2 && text[end - 2] == 0xC2)
  }

  /// Whether most words of the region's head are English ones.
  private static func isEnglish(_ region: Region) -> Bool {
    var words = 0
    var known = 0
    for line in region.lines where line.letters >= 60 {
      for word in Words.ranges(in: region.text[line.range]) where word.count >= 2 {
        words += 1
        if WordSplitter.isKnown(region.text[word]) { known += 1 }
      }
      if words >= 200 { break }
    }
    return words >= 20 && known * 10 >= words * 7
  }

  private func findSeams(_ judgement: inout RegionJudgement) {
    let region = judgement.region
    guard !region.seams.isEmpty else { return }
    var pageWords: Set<WordHash>?
    var index = 0
    while index < region.seams.count {
      let seam = region.seams[index]
      guard Self.isLetter(region.text, seam - 1), Self.isLetter(region.text, seam) else {
        index += 1
        continue
      }
      var start = seam
      while start > 0, Self.isLetter(region.text, start - 1), seam - start < 40 { start -= 1 }
      var end = seam
      while end < region.text.count, Self.isLetter(region.text, end), end - seam < 40 { end += 1 }
      var seams: [Int] = []
      while index < region.seams.count, region.seams[index] < end {
        if region.seams[index] > start, seams.last != region.seams[index] { seams.append(region.seams[index]) }
        index += 1
      }
      if pageWords == nil { pageWords = Self.words(of: region) }
      guard let known = pageWords, !judgement.items.contains(where: { $0.range.overlaps(start..<end) }) else {
        continue
      }
      if let places = Self.parts(of: start..<end, at: seams, region.text, known) {
        judgement.take(
          start..<end, as: .gluedWords, why: "a space is missing beside a link: the parts are words, the whole is none")
        judgement.lostSpaces.append(contentsOf: places)
      }
    }
  }

  /// Where spaces were lost; nil if the whole is a word or the parts are none.
  private static func parts(of word: Range<Int>, at seams: [Int], _ text: [UInt8], _ page: Set<WordHash>) -> [Int]? {
    if isWord(text[word], page: []) { return nil }
    let edges = [word.lowerBound] + seams + [word.upperBound]
    for (start, end) in zip(edges, edges.dropFirst()) {
      let part = text[start..<end]
      let isFirst = start == word.lowerBound
      if part.count == 1, part.first.map({ $0 | 0x20 }) != 0x61, part.first != 0x49 { return nil }
      if !isFirst, suffixes.contains(Words.hash(of: part)) { return nil }
      // A name beside a link need not be in any table; its capital says what it is.
      let isName = (part.first.map { $0 &- 0x41 < 26 } ?? false) && part.count >= 3
      guard isName || isWord(part, page: page) else { return nil }
    }
    return seams
  }

  private static func isWord(_ part: ArraySlice<UInt8>, page: Set<WordHash>) -> Bool {
    if page.contains(Words.hash(of: part)) { return true }
    var hash = FoldedHash()
    for byte in part { hash.combine(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    return WordTable.builtIn.entry(for: hash.value) != nil
  }

  /// The words of the page that no seam touches.
  private static func words(of region: Region) -> Set<WordHash> {
    let seams = Set(region.seams)
    var words = Set<WordHash>()
    for range in Words.ranges(in: region.text[...]) {
      if range.dropFirst().contains(where: { seams.contains($0) }) { continue }
      words.insert(Words.hash(of: region.text[range]))
    }
    return words
  }

  private static func isLetter(_ text: [UInt8], _ index: Int) -> Bool {
    index >= 0 && index < text.count && (text[index] | 0x20) &- 0x61 < 26
  }
}
