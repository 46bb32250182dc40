// SPDX-License-Identifier: Apache-2.0

internal import Language
internal import Markup

/// Reads the article of a page.
struct PageReader {
  let wires: WireList
  let limits: ExtractionLimits

  /// The article of decoded bytes.
  func article(of decoded: DecodedBytes, url: String? = nil) -> Article {
    let tree: MarkupTree
    do {
      tree = try MarkupParser(limits: limits.markup).parse(decoded.utf8)
    } catch {
      return ArticleExtractor.notAssessed("\(error.code.rawValue): \(error.message)")
    }
    let outline = PageOutline(tree)
    let metadata = PageMetadata(tree, outline: outline, url: url, limits: limits)
    var region = Region()
    if let container = ContainerFinder(tree: tree, outline: outline, title: metadata.titleWords).container() {
      var reader = RegionReader(tree, outline: outline, title: metadata.titleWords, limits: limits)
      region = reader.read(container)
    }
    let offsets = region.offsets
    let sources: (Range<Int>) -> Range<Int>? = { range in
      decoded.offsets.origin(of: tree.offsets.origin(of: offsets.origin(of: range)))
    }
    var article = ArticleAssembler(wires: wires).article(of: region, byline: metadata.byline, sources: sources)
    if let body = metadata.structured?.body, Self.prefers(body, over: article) {
      article = fromStructuredData(body, metadata)
    }
    fill(&article, from: metadata)
    if let stopped = tree.stopped {
      article.notes.append(Note(code: "parser-stopped", detail: stopped))
      article.assessed = .part(reason: "the page was cut: \(stopped)")
    } else if region.isCut {
      article.assessed = .part(reason: "the page was cut: its text has more than \(limits.lines) lines")
    }
    if article.assessed == .whole,
      let reason = StubForm.reason(article, isReserved: metadata.structured?.isReserved ?? false)
    {
      article.assessed = .part(reason: reason)
    }
    if article.pageText.count == 0, article.assessed == .whole {
      article.assessed = .none(
        reason: "no text: the page shows none without running its scripts, or none that is prose")
    }
    article.notes += HiddenText(tree, outline, region.hidden).notes { range in
      decoded.offsets.origin(of: tree.offsets.origin(of: range))
    }
    return article
  }

  /// The body in JSON-LD is taken where the page's own text is short of it.
  private static func prefers(_ body: String, over article: Article) -> Bool {
    let letters = article.blocks.reduce(0) { $0 + $1.range.count }
    let count = body.utf8.count
    return (letters < 250 && count > letters && count > 100) || (count > 1000 && count * 10 > letters * 16)
  }

  private func fromStructuredData(_ body: String, _ metadata: PageMetadata) -> Article {
    let plain = Self.withoutMarkup(body)
    let text = TextReader(wires: wires, limits: limits)
    var article = text.article(of: plain, sources: { _ in nil })
    article.notes.append(Note(code: "structured-data-body", detail: "the text was read from JSON-LD articleBody"))
    return article
  }

  /// A body of JSON-LD with markup parsed out, if it holds any.
  private static func withoutMarkup(_ body: String) -> [UInt8] {
    let bytes = Array(body.utf8)
    let hasMarkup = ByteSearch.first("<p", in: bytes) != nil || ByteSearch.first("<br", in: bytes) != nil
    let hasEntities =
      ByteSearch.first("&#", in: bytes) != nil || ByteSearch.first("&amp;", in: bytes) != nil
      || ByteSearch.first("&nbsp;", in: bytes) != nil || ByteSearch.first("&quot;", in: bytes) != nil
    guard hasMarkup || hasEntities else { return bytes }
    let page = Array("<div>".utf8) + ByteDecoder().decode(bytes).utf8 + Array("</div>".utf8)
    guard let tree = try? MarkupParser().parse(page) else { return bytes }
    let outline = PageOutline(tree)
    guard let root = (0..<tree.count).first(where: { tree.tags[$0] == .div }) else { return bytes }
    var reader = RegionReader(tree, outline: outline, limits: ExtractionLimits())
    return reader.read(root).text
  }

  private func fill(_ article: inout Article, from metadata: PageMetadata) {
    article.headline = metadata.headline
    article.byline = metadata.byline
    article.published = metadata.published
    article.modified = metadata.modified
    article.canonical = metadata.canonical
    article.language = metadata.language
    article.provenance = metadata.claims + article.provenance
    if article.wire == nil, let byline = metadata.byline,
      let mention = wires.firstMention(in: Array(byline.utf8)[...])
    {
      article.wire = mention.wire.name
      article.credit = article.credit ?? byline
    }
  }
}
