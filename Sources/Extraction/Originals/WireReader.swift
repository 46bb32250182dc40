// SPDX-License-Identifier: Apache-2.0

public import Intake
internal import Language
internal import Markup

/// Reads originals in the forms that agencies deliver them: NITF, NewsML-G2, JSON (ninjs and its kin), RSS and Atom with
/// full text, pages and plain text. The form is told by the content.
public struct WireReader: Sendable {
  /// A feed's item with fewer words is a teaser and no story.
  static let fewestWords = 40

  private let extractor: ArticleExtractor

  /// A reader that knows what an extractor knows.
  public init(_ extractor: ArticleExtractor) { self.extractor = extractor }

  /// The stories of a file. What fails leaves no items and a reason.
  ///
  /// - Complexity: O(n log n) in the bytes of the file.
  public func document(of capture: Capture) -> WireDocument {
    let decoded = ByteDecoder().decode(capture.bytes, contentType: capture.contentType)
    if capture.bytes.count <= extractor.limits.markup.bytes {
      if let feed = FeedReader.recognised(decoded.utf8) { return read(feed, decoded.utf8) }
      if let stories = WireJSONReader().stories(in: decoded.utf8) { return document(.json, stories, damage: nil) }
    }
    let article = extractor.article(of: capture)
    return WireDocument(form: .page, items: [WireItem(article: article)])
  }

  private func read(_ form: WireDocument.Form, _ bytes: [UInt8]) -> WireDocument {
    do throws(MarkupError) {
      let tree = try XMLTreeParser(limits: extractor.limits.markup).parse(bytes)
      return document(form, FeedReader(tree).stories(form), damage: tree.stopped)
    } catch {
      return WireDocument(form: form, items: [], damage: error.message)
    }
  }

  private func document(_ form: WireDocument.Form, _ stories: [WireStory], damage: String?) -> WireDocument {
    var document = WireDocument(form: form, items: [], damage: damage)
    for story in stories {
      let item = item(of: story)
      if WordShares(item.article).all >= (stories.count > 1 ? Self.fewestWords : 1) {
        document.items.append(item)
      } else {
        document.incomplete += 1
      }
    }
    return document
  }

  private func item(of story: WireStory) -> WireItem {
    let text = story.isMarkup ? Self.text(ofMarkup: story.body, limits: extractor.limits) : story.body
    var article = TextReader(wires: extractor.wires, limits: extractor.limits).article(of: text) { _ in nil }
    article.headline = story.headline ?? article.headline
    article.byline = story.byline ?? article.byline
    article.dateline = article.dateline ?? story.dateline
    article.published = story.published
    article.language = story.language
    article.canonical = story.url
    if let provider = story.provider, let wire = extractor.wires.wire(named: provider) { article.wire = wire.name }
    var item = WireItem(article: article)
    item.id = story.id
    item.version = story.version
    item.provider = story.provider
    item.url = story.url
    item.copyright = story.copyright
    return item
  }

  /// The lines of text of a body in HTML; one that was escaped twice is read twice.
  static func text(ofMarkup body: [UInt8], limits: ExtractionLimits) -> [UInt8] {
    let once = lines(of: body, limits: limits)
    guard ByteSearch.first("<p", in: once) != nil || ByteSearch.first("<br", in: once) != nil else { return once }
    return lines(of: once, limits: limits)
  }

  private static func lines(of body: [UInt8], limits: ExtractionLimits) -> [UInt8] {
    let page = Array("<div>".utf8) + ByteDecoder().decode(body).utf8 + Array("</div>".utf8)
    guard let tree = try? MarkupParser(limits: limits.markup).parse(page),
      let root = (0..<tree.count).first(where: { tree.tags[$0] == .div })
    else { return [] }
    var reader = RegionReader(tree, outline: PageOutline(tree), limits: limits)
    return reader.read(root).text
  }
}
