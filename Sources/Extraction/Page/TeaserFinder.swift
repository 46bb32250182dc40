// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Finds teasers of other stories by their structure: siblings in a row, each headed by a link within the site with a
/// few lines of text behind it.
struct TeaserFinder {
  let tree: MarkupTree
  let outline: PageOutline

  /// The host that the page says is its own, without `www.`; empty if it names none.
  private let host: [UInt8]

  init(_ tree: MarkupTree, outline: PageOutline) {
    self.tree = tree
    self.outline = outline
    host = Self.ownHost(tree)
  }

  /// The nodes that are teasers, or hold nothing else, in document order.
  ///
  /// - Complexity: O(n) in nodes: a candidate holds little text, and few of its nodes are looked at.
  func teasers() -> [Int] {
    var all: Int32 = 0
    for node in 0..<tree.count where tree.parents[node] < 0 { all += outline.prose[node] }
    var found: [Int] = []
    for node in 0..<tree.count where Self.frames.contains(tree.tags[node]) && outline.linkLetters[node] >= 45 {
      // Without prose beside them they would be the page's own matter.
      guard all - outline.prose[node] >= 400 else { continue }
      found.append(contentsOf: runs(below: node))
    }
    return found
  }

  private static let frames: TagSet = [.div, .section, .ul, .ol, .aside, .td, .article, .main]
  private static let cards: TagSet = [.div, .section, .li, .article]

  /// Three teasers and more in a row among the children of a node; with headings and small words in between.
  private func runs(below node: Int) -> [Int] {
    var found: [Int] = []
    var run: [Int] = []
    func finish() {
      if run.count >= 3 { found.append(contentsOf: run) }
      run.removeAll(keepingCapacity: true)
    }
    var child = node + 1
    while child < Int(tree.ends[node]) {
      if isTeaser(child) {
        run.append(child)
      } else if outline.letters[child] > 25 {
        finish()
      }
      child = Int(tree.ends[child])
    }
    finish()
    return found
  }

  private func isTeaser(_ node: Int) -> Bool {
    let letters = outline.letters[node]
    let linked = outline.linkLetters[node]
    guard Self.cards.contains(tree.tags[node]), letters >= 30, linked >= 15, letters - linked <= 350,
      letters - linked >= 15
    else { return false }
    // What comes first is the headline, and it is a link from end to end.
    var inner = node + 1
    let end = min(Int(tree.ends[node]), node + 60)
    while inner < end {
      if tree.tags[inner] == .text, outline.letters[inner] >= 15 {
        return outline.linkLetters[inner] > 0 && leadsWithin(inner, below: node)
      }
      inner += 1
    }
    return false
  }

  /// Whether the link around a text leads to a page of the same site.
  private func leadsWithin(_ text: Int, below node: Int) -> Bool {
    var link = Int(tree.parents[text])
    while link > node, tree.tags[link] != .a { link = Int(tree.parents[link]) }
    guard link >= node, tree.tags[link] == .a, let range = tree.attribute(.href, of: link) else { return false }
    let address = tree.attributeText[range]
    guard let first = address.first else { return false }
    if let host = Self.host(of: address) { return !self.host.isEmpty && host.elementsEqual(self.host) }
    return first == 0x2F || first == 0x3F || first == 0x2E || Words.isAlphanumeric(first)
  }

  private static func ownHost(_ tree: MarkupTree) -> [UInt8] {
    for node in 0..<tree.count {
      let value: Range<Int>?
      switch tree.tags[node] {
      case .link:
        guard let rel = tree.attribute(.rel, of: node), ByteSearch.first("canonical", in: tree.attributeText[rel]) == 0
        else { continue }
        value = tree.attribute(.href, of: node)
      case .meta:
        guard let property = tree.attribute(.property, of: node),
          ByteSearch.first("og:url", in: tree.attributeText[property]) == 0
        else { continue }
        value = tree.attribute(.content, of: node)
      case .body: return []
      default: continue
      }
      if let value, let host = host(of: tree.attributeText[value]) { return Array(host) }
    }
    return []
  }

  /// The host of an address, without `www.`; nil for one that is relative.
  private static func host(of address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = address
    if let scheme = ByteSearch.first("://", in: address.prefix(12)) {
      rest = address.dropFirst(scheme + 3)
    } else if address.starts(with: [0x2F, 0x2F]) {
      rest = address.dropFirst(2)
    } else {
      return nil
    }
    let host = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 && $0 != 0x3A }
    return host.starts(with: Array("www.".utf8)) ? host.dropFirst(4) : host
  }
}
