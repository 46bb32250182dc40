// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Makes an article of a region: tells junk from text, finds repeats, dateline and credit.
struct ArticleAssembler {
  let wires: WireList

  /// The article of a region.
  ///
  /// The text of a plain file (`isPlain`) is the article by its nature: rules never take all of it.
  /// `sources` leads ranges of the region's text back to the capture.
  ///
  /// - Complexity: O(n) in the region's text.
  func article(of region: Region, byline: String?, isPlain: Bool = false, sources: (Range<Int>) -> Range<Int>?)
    -> Article
  {
    var region = region
    let turned = region.turnRound()
    let turns = region.turns
    func source(_ range: Range<Int>) -> Range<Int>? {
      sources(turns.reversed().reduce(range) { $1.counterpart(of: $0) })
    }
    var judgement = RegionJudgement(region, byline: byline)
    LineJudge().judge(&judgement)
    CommentThreadFinder().find(&judgement)
    InlineJudge().takeResidues(&judgement)
    if isPlain { judgement.giveBackProse() }
    RepetitionFinder().find(&judgement)
    GluedWordFinder().find(&judgement)
    var article = Article(pageText: Text(utf8: Self.trimmed(region.text)))
    article.blocks = Self.blocks(judgement, source)
    article.junk = judgement.items.map { item in
      Junk(
        kind: item.kind, range: item.range, source: source(item.range), why: item.why,
        isWithinSentence: item.isWithinSentence)
    }
    article.lostSpaces = judgement.lostSpaces
    article.notes = turned
    CreditReader(wires: wires).read(into: &article)
    return article
  }

  /// A region of a page ends with the line feed of its last line, which is no text.
  private static func trimmed(_ text: [UInt8]) -> [UInt8] { text }

  /// Lines that stay, with what is cut out of them left out; lines of one block that follow each other are one block.
  private static func blocks(_ judgement: RegionJudgement, _ sources: (Range<Int>) -> Range<Int>?) -> [Block] {
    var blocks: [Block] = []
    var items = judgement.items.filter { !$0.staysInText }[...]
    var lastLine: (number: Int, block: Int)?
    for (number, line) in judgement.region.lines.enumerated() {
      var start = line.range.lowerBound
      var parts: [Range<Int>] = []
      while let item = items.first, item.range.lowerBound < line.range.upperBound {
        if item.range.lowerBound > start { parts.append(start..<item.range.lowerBound) }
        start = max(start, item.range.upperBound)
        guard item.range.upperBound <= line.range.upperBound else { break }
        items = items.dropFirst()
      }
      if start < line.range.upperBound { parts.append(start..<line.range.upperBound) }
      for (index, part) in parts.enumerated() {
        guard let part = trimmed(part, judgement.region.text) else { continue }
        if index == 0, part.lowerBound == line.range.lowerBound, let last = lastLine, last.block == line.block,
          last.number == number - 1, let block = blocks.last
        {
          blocks[blocks.count - 1].range = block.range.lowerBound..<part.upperBound
        } else {
          blocks.append(Block(kind: line.kind, range: part))
        }
        lastLine = part.upperBound == line.range.upperBound ? (number, line.block) : nil
      }
      if parts.isEmpty { lastLine = nil }
    }
    for index in blocks.indices { blocks[index].source = sources(blocks[index].range) }
    return blocks
  }

  private static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int>? {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start < end ? start..<end : nil
  }
}
