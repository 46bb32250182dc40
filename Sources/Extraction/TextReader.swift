// SPDX-License-Identifier: Apache-2.0

internal import Language
internal import Markup

/// Reads the article of plain text: one paragraph a line, junk lines in between.
struct TextReader {
  let wires: WireList
  let limits: ExtractionLimits

  /// The article of a decoded file, whose text is the region as it stands.
  func article(of decoded: DecodedBytes) -> Article {
    article(of: decoded.utf8) { range in decoded.offsets.origin(of: range) }
  }

  func article(of bytes: [UInt8], sources: (Range<Int>) -> Range<Int>?) -> Article {
    let region = region(of: bytes)
    var article = ArticleAssembler(wires: wires).article(
      of: region, byline: nil, isPlain: true, sources: sources)
    if region.isCut { article.assessed = .part(reason: "the text was cut: it has more than \(limits.lines) lines") }
    // A first line that ends no sentence, in front of prose, is a headline.
    if let first = article.blocks.first, article.blocks.count > 2, article.dateline == nil || first.range.count < 200 {
      let line = article.pageText.utf8[first.range]
      if line.count < 200, !LineForm.endsSentence(line), article.blocks[1].range.count > line.count {
        article.headline = String(decoding: line, as: UTF8.self)
        article.blocks[0].kind = .heading
      }
    }
    return article
  }

  /// Lines that are not blank; where blank lines part blocks of wrapped lines, each line is still a line of its block.
  private func region(of bytes: [UInt8]) -> Region {
    var region = Region()
    region.text = bytes
    var block = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      var first = start
      var last = end
      while first < last, Self.isSpace(bytes, first) { first += 1 }
      while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
      if last > first {
        if region.lines.count >= limits.lines {
          region.isCut = true
          break
        }
        var letters = 0
        for byte in bytes[first..<last] where byte > 0x20 { letters += 1 }
        region.lines.append(
          RegionLine(
            range: first..<last, block: block, kind: .paragraph, tag: .p, furniture: .none, letters: letters,
            linkLetters: 0, isInFigure: false, isInList: false))
      }
      block += 1
      start = end + 1
    }
    return region
  }

  private static func isSpace(_ bytes: [UInt8], _ index: Int) -> Bool { bytes[index] <= 0x20 }
}
