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

  /// What a `<meta>` says, by its name.
  private enum Role {
    case title, locale, published, modified, author
    case origin(String)
  }

  private static let roles: [WordHash: Role] = {
    let table: [(Role, String)] = [
      (.title, "og:title"), (.locale, "og:locale"),
      (
        .published,
        """
        article:published_time datepublished date pubdate publishdate dc.date dc.date.issued parsely-pub-date
        sailthru.date og:published_time publish-date dcterms.created article.published
        """
      ),
      (
        .modified,
        "article:modified_time og:updated_time datemodified lastmod last-modified dcterms.modified"
      ),
      (.author, "author article:author dc.creator parsely-author sailthru.author byl dcterms.creator"),
      (.origin("og:url"), "og:url"), (.origin("siteName"), "og:site_name"),
      (.origin("syndicationSource"), "syndication-source"), (.origin("originalSource"), "original-source"),
      (.origin("source"), "source dc.source dcterms.source"), (.origin("copyright"), "copyright dc.rights"),
      (.origin("publisher"), "article:publisher dc.publisher prism.publicationname"), (.origin("credit"), "cre"),
    ]
    var roles: [WordHash: Role] = [:]
    for (role, names) in table {
      for name in names.utf8.split(whereSeparator: { $0 <= 0x20 }) { roles[WordHash(name)] = role }
    }
    return roles
  }()

  /// Reads a tree.
  ///
  /// - Complexity: O(n) in nodes.
  init(_ tree: MarkupTree, outline: PageOutline, url: String? = nil, limits: ExtractionLimits) {
    address = url
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
      case .a, .span:
        if bylineText == nil, let range = tree.attribute(.rel, of: node) ?? tree.attribute(.itemprop, of: node),
          ByteSearch.first("author", in: tree.attributeText[range]) == 0, outline.letters[node] < 120
        {
          bylineText = Self.folded(tree.string(of: node))
        }
      default: break
      }
    }
    let byline = outline.bylines.first { outline.letters[$0] > 3 && outline.letters[$0] < 120 }
    if let byline { bylineText = Self.folded(tree.string(of: byline)) }
    for node in outline.sourceOrganisations.prefix(4) where outline.letters[node] < 120 {
      guard let name = Self.folded(tree.string(of: node)) else { continue }
      claims.append(ProvenanceClaim(key: "sourceOrganization", value: name, from: "class source-org (hNews)"))
    }
    finish()
    compareHosts()
  }

  private mutating func readMeta(_ node: Int, _ tree: MarkupTree) {
    let range =
      tree.attribute(.property, of: node) ?? tree.attribute(.name, of: node) ?? tree.attribute(.itemprop, of: node)
    guard let range, let role = Self.roles[Words.hash(of: tree.attributeText[range])],
      let raw = tree.value(.content, of: node), let value = Self.folded(raw)
    else { return }
    let name = String(decoding: tree.attributeText[range], as: UTF8.self).lowercased()
    switch role {
    case .title: openGraphTitle = openGraphTitle ?? value
    case .locale: language = language ?? value.replacing("_", with: "-")
    case .published: published = published ?? value
    case .modified: modified = modified ?? value
    case .author:
      guard !value.hasPrefix("http") else { return }
      byline = byline ?? value
      claims.append(ProvenanceClaim(key: "author", value: value, from: "meta \(name)"))
    case .origin(let key): claims.append(ProvenanceClaim(key: key, value: value, from: "meta \(name)"))
    }
  }

  private mutating func readStructured(_ node: Int, _ tree: MarkupTree, _ limits: ExtractionLimits) {
    let range = tree.textRange(of: node)
    guard structured == nil, range.count > 20, range.count <= limits.structuredData else { return }
    structured = StructuredData(json: Array(tree.text[range]))
  }

  private var bylineText: String?
  /// The address that the page was captured at, if known.
  private let address: String?

  /// Tells a canonical address on another site, the best sign of republication, and leaves out sources that are the
  /// page's own site, as they mostly are.
  private mutating func compareHosts() {
    let openGraph = claims.first { $0.key == "og:url" }?.value
    let own = address.flatMap(SiteName.init(of:)) ?? openGraph.flatMap(SiteName.init(of:))
    let named = canonical.flatMap(SiteName.init(of:))
    claims.removeAll { claim in
      guard claim.key == "syndicationSource" || claim.key == "originalSource", let site = SiteName(of: claim.value)
      else {
        return false
      }
      return site == (own ?? named)
    }
    guard let own else { return }
    let against = address == nil ? "og:url" : "the page's address"
    if let named, named != own {
      claims.append(ProvenanceClaim(key: "canonicalElsewhere", value: named.host, from: "link rel against \(against)"))
    }
    if address != nil, let site = openGraph.flatMap(SiteName.init(of:)), site != own {
      claims.append(ProvenanceClaim(key: "og:urlElsewhere", value: site.host, from: "og:url against \(against)"))
    }
  }

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
    var bytes: [UInt8] = []
    var isSpace = false
    for byte in text.utf8 {
      if byte <= 0x20 {
        isSpace = !bytes.isEmpty
        continue
      }
      if isSpace { bytes.append(0x20) }
      isSpace = false
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("/")
  }
}
