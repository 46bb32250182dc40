// SPDX-License-Identifier: Apache-2.0

/// The families among the pages of a batch: which share an ancestor, which is closest to which, and which member stands
/// in for an original that was not given.
public struct FamilyTree: Sendable {
  /// What the families are made of.
  public struct Page: Sendable, Hashable {
    /// The wire that the page credits, if any.
    public var wire: String?
    /// Whether the page shows a dateline or a credit line, of whatever agency.
    public var isCredited: Bool
    /// The creditable words of the page.
    public var words: Int

    /// A page of a batch.
    public init(wire: String?, isCredited: Bool, words: Int) {
      self.wire = wire
      self.isCredited = isCredited
      self.words = words
    }
  }

  /// A verdict `derived` between two pages.
  public struct Link: Sendable, Hashable {
    /// The number of the page that was the suspect.
    public var suspect: Int
    /// The number of the page that was the original.
    public var original: Int
    /// The probability of the verdict.
    public var score: Double
    /// The derived ratio: the share of the suspect that the original explains.
    public var ratio: Double

    /// A link between two pages.
    public init(suspect: Int, original: Int, score: Double, ratio: Double) {
      self.suspect = suspect
      self.original = original
      self.score = score
      self.ratio = ratio
    }
  }

  /// A member of a family with what it is closest to.
  public struct Member: Sendable, Hashable {
    /// The page's number.
    public var page: Int
    /// The number of the member that it is closest to on the way to the root; nil for the root.
    public var parent: Int?
    /// The probability of the link to the parent.
    public var score: Double?
  }

  /// Pages that share an ancestor.
  public struct Family: Sendable, Hashable {
    /// The wire that the family leads back to: the one that most members credit, by the root's choice if several do.
    public var wire: String?
    /// The number of the member that stands in for the original: the root, if it carries a wire credit.
    public var standIn: Int?
    /// The members by their numbers.
    public var members: [Member]
  }

  /// The families, by their first member's number; pages that are alone are in none.
  public let families: [Family]

  /// The families of a batch.
  ///
  /// A family is what `derived` links connect, whichever way they point: who copied whom is not told by the text alone.
  /// Its root is the member that most likely is nearest to the wire: a wire's credit first, then any credit, then the
  /// strongest links to the others. Parents follow from the root outwards, each time over the strongest link that is
  /// left (Prim, 1957, with the links as weights).
  ///
  /// - Complexity: O(links x members of the largest family).
  public init(pages: [Page], links: [Link]) {
    let links = links.filter { pages.indices.contains($0.suspect) && pages.indices.contains($0.original) }
      .filter { $0.suspect != $0.original }
    var groups = DisjointSets(count: pages.count)
    for link in links { groups.unite(link.suspect, link.original) }
    var members: [Int: [Int]] = [:]
    for page in pages.indices { members[groups.root(of: page), default: []].append(page) }
    var linksOf: [Int: [Link]] = [:]
    for link in links { linksOf[groups.root(of: link.suspect), default: []].append(link) }
    families = members.sorted { ($0.value.first ?? 0) < ($1.value.first ?? 0) }
      .filter { $0.value.count > 1 }
      .map { Self.family(of: $0.value, pages: pages, links: linksOf[$0.key] ?? []) }
  }

  /// One family: root, parents, stand-in and wire.
  private static func family(of members: [Int], pages: [Page], links: [Link]) -> Family {
    let wire = mostCredited(members.compactMap { pages[$0].wire })
    var strength: [Int: Double] = [:]
    for link in links { strength[link.original, default: 0] += link.score * link.ratio }
    func rank(_ page: Int) -> (Int, Int, Double) {
      let ofWire = wire != nil && pages[page].wire == wire
      return (ofWire ? 1 : 0, pages[page].isCredited ? 1 : 0, strength[page] ?? 0)
    }
    var root = members[0]
    for member in members.dropFirst() where rank(member) > rank(root) { root = member }

    // The strength of a link between two members, either way; the better of the two directions counts.
    var neighbours: [Int: [(page: Int, strength: Double, score: Double)]] = [:]
    for link in links {
      neighbours[link.suspect, default: []].append((link.original, link.score * link.ratio, link.score))
      neighbours[link.original, default: []].append((link.suspect, link.score * link.ratio, link.score))
    }
    var best: [Int: (parent: Int, strength: Double, score: Double)] = [:]
    var placed: [Int: Member] = [root: Member(page: root)]
    var newest = root
    while placed.count < members.count {
      for neighbour in neighbours[newest] ?? [] where placed[neighbour.page] == nil {
        if let known = best[neighbour.page], known.strength >= neighbour.strength { continue }
        best[neighbour.page] = (newest, neighbour.strength, neighbour.score)
      }
      var next: Int?
      for member in members {
        guard placed[member] == nil, let candidate = best[member] else { continue }
        if let chosen = next, let strongest = best[chosen], strongest.strength >= candidate.strength { continue }
        next = member
      }
      guard let next, let link = best[next] else { break }
      placed[next] = Member(page: next, parent: link.parent, score: link.score)
      newest = next
    }
    let standIn = pages[root].wire != nil || pages[root].isCredited ? root : nil
    return Family(wire: wire, standIn: standIn, members: members.compactMap { placed[$0] })
  }

  /// The wire that most members credit; of several the first by name.
  private static func mostCredited(_ wires: [String]) -> String? {
    var counts: [String: Int] = [:]
    for wire in wires { counts[wire, default: 0] += 1 }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.first?.key
  }
}
