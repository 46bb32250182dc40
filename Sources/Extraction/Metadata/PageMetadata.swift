// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// What a page says of itself outside its text: titles, dates, addresses, origin.
struct PageMetadata {
  private(set) var title: String?
  private(set) var openGraphTitle: String?
  private(set) var headings: [String] = []
  private(set) var byline: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var canonical: String?
  private(set) var language: String?
  private(set) var structured: StructuredData?
  private(set) var claims: [ProvenanceClaim] = []

  /// The names of `<meta>` that say something of a text's origin, with the key under which it is claimed.
  private static let originNames: [String: String] = [
    "og:url": "og:url", "og:site_name": "siteName", "syndication-source": "syndicationSource",
    "original-source": "originalSource", "source": "source", "dc.source": "source", "dcterms.source": "source",
    "copyright": "copyright", "dc.rights": "copyright", "news_keywords": "", "article:publisher": "publisher",
    "dc.publisher": "publisher", "cre": "credit", "byl": "byline", "prism.publicationname": "publisher",
  ]
  private static let publishedNames: Set<String> = [
    "article:published_time", "datepublished", "date", "pubdate", "publishdate", "dc.date", "dc.date.issued",
    "parsely-pub-date", "sailthru.date", "og:published_time", "publish-date", "dcterms.created", "article.published",
  ]
  private static let modifiedNames: Set<String> = [
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
  ]
  private static let authorNames: Set<String> = [
    "author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "dcterms.creator",
  ]

  /// Reads a tree.
  ///
  /// - Complexity: O(n) in nodes.
  init(_ tree: MarkupTree, outline: PageOutline, limits: ExtractionLimits) {
    for node in 0..<tree.count {
      switch tree.tags[node] {
      case .html: language = language ?? tree.value(.lang, of: node) ?? tree.value(.xmlLang, of: node)
      case .title: if title == nil { title = Self.folded(tree.string(of: node)) }
      case .meta: readMeta(node, tree)
      case .link:
        if let rel = tree.value(.rel, of: node)?.lowercased(), let address = tree.value(.href, of: node) {
          if rel == "canonical", canonical == nil, Self.isAddress(address) {
            canonical = address
            claims.append(ProvenanceClaim(key: "canonical", value: address, from: "link rel"))
          }
        }
      case .script: readStructured(node, tree, limits)
      case .h1, .h2:
        if headings.count < 8, let text = Self.folded(tree.string(of: node)) { headings.append(text) }
      case .time:
        if published == nil, let date = tree.value(.datetime, of: node), !date.isEmpty { published = date }
      case .text, .br: break
      default: readByline(node, tree, outline)
      }
    }
    finish()
  }

  private mutating func readMeta(_ node: Int, _ tree: MarkupTree) {
    let named = tree.value(.property, of: node) ?? tree.value(.name, of: node) ?? tree.value(.itemprop, of: node)
    guard let name = named?.lowercased(), let raw = tree.value(.content, of: node), let value = Self.folded(raw) else {
      return
    }
    if name == "og:title" { openGraphTitle = openGraphTitle ?? value }
    if name == "og:locale", language == nil { language = value.replacing("_", with: "-") }
    if Self.publishedNames.contains(name) { published = published ?? value }
    if Self.modifiedNames.contains(name) { modified = modified ?? value }
    if Self.authorNames.contains(name), !value.hasPrefix("http") {
      byline = byline ?? value
      claims.append(ProvenanceClaim(key: "author", value: value, from: "meta \(name)"))
    }
    if let key = Self.originNames[name], !key.isEmpty {
      claims.append(ProvenanceClaim(key: key, value: value, from: "meta \(name)"))
    }
  }

  private mutating func readStructured(_ node: Int, _ tree: MarkupTree, _ limits: ExtractionLimits) {
    let range = tree.textRange(of: node)
    guard structured == nil, range.count > 20, range.count <= limits.structuredData else { return }
    structured = StructuredData(json: Array(tree.text[range]))
  }

  private mutating func readByline(_ node: Int, _ tree: MarkupTree, _ outline: PageOutline) {
    guard bylineText == nil, outline.letters[node] > 3, outline.letters[node] < 120 else { return }
    for index in Int(tree.attributeStarts[node])..<Int(tree.attributeStarts[node + 1]) {
      let name = tree.attributeNames[index]
      guard name == .class || name == .rel || name == .itemprop else { continue }
      let value = tree.attributeText[Int(tree.valueStarts[index])..<Int(tree.valueStarts[index + 1])]
      if ByteSearch.first("byline", in: value) != nil || (name != .class && ByteSearch.first("author", in: value) == 0)
      {
        bylineText = Self.folded(tree.string(of: node))
        return
      }
      if ByteSearch.first("source-org", in: value) != nil, let text = Self.folded(tree.string(of: node)) {
        claims.append(ProvenanceClaim(key: "sourceOrganization", value: text, from: "class source-org"))
      }
    }
  }

  private var bylineText: String?

  private mutating func finish() {
    if let bylineText {
      claims.append(ProvenanceClaim(key: "byline", value: bylineText, from: "byline element"))
    }
    if let structured {
      let from = "JSON-LD \(structured.type ?? "Article")"
      let pairs = [
        ("author", structured.author), ("publisher", structured.publisher), ("dateline", structured.dateline),
      ]
      for (key, value) in pairs {
        if let value { claims.append(ProvenanceClaim(key: key, value: value, from: from)) }
      }
      for origin in structured.origins {
        claims.append(ProvenanceClaim(key: origin.key, value: origin.value, from: from))
      }
      published = structured.published ?? published
      modified = structured.modified ?? modified
      language = language ?? structured.language
      byline = structured.author ?? bylineText ?? byline
    } else {
      byline = bylineText ?? byline
    }
  }

  /// The headline: what the page's own headings, OpenGraph, JSON-LD and title agree on.
  var headline: String? {
    let known = structured?.headline ?? openGraphTitle ?? title
    guard let known else { return headings.first }
    let words = Set(Words.hashes(of: Array(known.utf8)[...]))
    let shared = headings.map { heading -> (String, Int) in
      (heading, Set(Words.hashes(of: Array(heading.utf8)[...])).intersection(words).count)
    }
    if let best = shared.max(by: { $0.1 < $1.1 }), best.1 * 2 >= max(2, words.count) { return best.0 }
    return known
  }

  /// The words of the page's titles, by which its article is told from others on the page.
  var titleWords: Set<WordHash> {
    guard let text = structured?.headline ?? openGraphTitle ?? title else { return [] }
    return Set(Words.hashes(of: Array(text.utf8)[...]))
  }

  /// A text with its white space folded; nil if nothing is left.
  static func folded(_ text: String) -> String? {
    let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return folded.isEmpty ? nil : folded
  }

  private static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("/")
  }
}
