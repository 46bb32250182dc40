// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Reads wire stories out of XML: NITF, NewsML-G2, RSS and Atom.
struct FeedReader {
  private let tree: XMLTree

  /// A reader of a document.
  init(_ tree: XMLTree) { self.tree = tree }

  /// The form of a document by its first element; nil where it is none of these.
  static func recognised(_ bytes: [UInt8]) -> WireDocument.Form? {
    let head = bytes.prefix(16 << 10)
    guard let first = head.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") else { return nil }
    var found: (place: Int, form: WireDocument.Form)?
    let signs: [(StaticString, WireDocument.Form)] = [
      ("<nitf", .nitf), ("<newsmessage", .newsML), ("<newsitem", .newsML), ("<rss", .rss), ("<rdf:rdf", .rss),
      ("<feed", .atom),
    ]
    for (sign, form) in signs {
      guard let place = ByteSearch.first(sign, in: head), place < found?.place ?? .max else { continue }
      found = (place, form)
    }
    let page = ByteSearch.first("<html", in: head) ?? .max
    return found.flatMap { $0.place < page ? $0.form : nil }
  }

  /// The stories of the document.
  func stories(_ form: WireDocument.Form) -> [WireStory] {
    switch form {
    case .nitf: tree.elements("nitf").map(nitf)
    case .newsML: newsItems()
    case .rss: tree.elements("item").map(rssItem)
    case .atom: tree.elements("entry").map(atomEntry)
    case .page, .json: []
    }
  }

  private func nitf(_ root: Int) -> WireStory {
    var story = WireStory()
    if let id = tree.first("doc-id", below: root) {
      story.id = tree.attribute("id-string", of: id)
      story.provider = tree.attribute("regsrc", of: id)
    }
    let status = tree.first("du-key", below: root)
    story.version = status.flatMap { tree.attribute("version", of: $0) }
    story.published = tree.first("date.issue", below: root).flatMap { tree.attribute("norm", of: $0) }
    story.copyright = tree.first("doc.copyright", below: root).flatMap { tree.attribute("holder", of: $0) }
    story.url = tree.first("pubdata", below: root).flatMap { tree.attribute("ex-ref", of: $0) }
    story.headline = text("hl1", root) ?? text("hedline", root) ?? text("title", root)
    story.byline = text("byline", root)
    story.dateline = text("dateline", root)
    if let name = text("distributor", root) { story.provider = name }
    if let content = tree.first("body.content", below: root) {
      story.body = tree.html(below: content, leavingOut: ["media", "script"])
    }
    return story
  }

  private func newsItems() -> [WireStory] {
    tree.elements("newsItem").map { item in
      var story = WireStory()
      story.id = tree.attribute("guid", of: item)
      story.version = tree.attribute("version", of: item)
      story.language = tree.attribute("lang", of: item)
      story.provider = tree.first("provider", below: item).flatMap {
        text("name", $0) ?? tree.attribute("literal", of: $0)
      }
      story.copyright = text("copyrightNotice", item)
      story.published = text("firstCreated", item) ?? text("contentCreated", item) ?? text("versionCreated", item)
      story.headline = text("headline", item)
      story.byline = text("by", item)
      story.dateline = text("dateline", item)
      story.url = tree.elements("link", below: item).compactMap { tree.attribute("href", of: $0) }.first
      guard let content = tree.first("inlineXML", below: item) ?? tree.first("inlineData", below: item) else {
        return story
      }
      if let inner = tree.first("nitf", below: content) {
        story.body = nitf(inner).body
      } else if let body = tree.first("body", below: content) {
        story.body = tree.html(below: body, leavingOut: ["script", "style"])
      } else if tree.localName(of: content) == "inlineData" {
        story.body = tree.bytes(of: content)
        story.isMarkup = ByteSearch.first("<p", in: story.body) != nil
      } else {
        story.body = tree.html(below: content, leavingOut: ["script", "style"])
      }
      return story
    }
  }

  private func rssItem(_ item: Int) -> WireStory {
    var story = WireStory()
    story.id = text("guid", item) ?? text("link", item)
    story.url = text("link", item)
    story.headline = text("title", item)
    story.byline = text("creator", item) ?? text("author", item)
    story.published = text("pubDate", item) ?? text("date", item)
    story.version = text("modified", item) ?? text("updated", item)
    let content = tree.children("encoded", of: item).first ?? tree.children("description", of: item).first
    if let content { story.body = tree.bytes(of: content) }
    return story
  }

  private func atomEntry(_ entry: Int) -> WireStory {
    var story = WireStory()
    story.id = text("id", entry)
    story.version = text("updated", entry)
    story.published = text("published", entry) ?? story.version
    story.headline = text("title", entry)
    story.byline = tree.children("author", of: entry).first.flatMap { text("name", $0) }
    story.copyright = text("rights", entry)
    let links = tree.children("link", of: entry)
    story.url = (links.first { tree.attribute("rel", of: $0) ?? "alternate" == "alternate" }).flatMap {
      tree.attribute("href", of: $0)
    }
    guard let content = tree.children("content", of: entry).first ?? tree.children("summary", of: entry).first else {
      return story
    }
    let type = tree.attribute("type", of: content) ?? "text"
    if type == "xhtml" {
      story.body = tree.html(below: content, leavingOut: ["script", "style"])
    } else {
      story.body = tree.bytes(of: content)
      story.isMarkup = type != "text"
    }
    return story
  }

  private func text(_ name: String, _ node: Int) -> String? {
    tree.first(name, below: node).flatMap { tree.string(of: $0) }
  }
}
