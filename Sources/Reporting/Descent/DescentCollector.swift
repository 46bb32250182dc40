// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// Gathers the descent of a run as its pages come: of each story the pages that derive from it, those with the highest
/// derived ratio where they are limited.
struct DescentCollector {
  /// A derived case, as far as the tree needs it.
  private struct Entry {
    let node: Descent.Node
    let edition: String
    let ratio: Double
    let number: Int
  }

  /// The most pages that a tree keeps.
  private let limit: Int
  /// The most trees.
  private let mostTrees: Int
  private var originals: [StoryRecord] = []
  /// The ids of the stories that have a tree, in their order, and of how many others there would be one.
  private var stories: [String] = []
  private var otherStories = 0
  private var byStory: [String: [Entry]] = [:]
  private var counts: [String: Int] = [:]
  /// The families' members by their paths: where each stands in `nodes`, nil before its page came.
  private var members: [String: Int32?] = [:]
  private var nodes: [Descent.Node] = []
  private var numbers = 0

  /// A collector that keeps so many pages a story, and so many trees.
  init(limit: Int, trees: Int = .max) {
    self.limit = limit
    mostTrees = trees
  }

  /// Takes the originals and the paths of the families' members.
  mutating func begin(originals: [StoryRecord], families: [FamilyRecord]) {
    self.originals = originals
    var known: Set<String> = []
    for original in originals where known.insert(original.id).inserted {
      if stories.count < mostTrees { stories.append(original.id) } else { otherStories += 1 }
    }
    for story in stories { byStory[story] = [] }
    for family in families.prefix(mostTrees - stories.count) {
      for member in family.members.prefix(limit) { members[member.path] = .some(nil) }
    }
    // Growing would have them in memory twice.
    nodes.reserveCapacity(members.count)
  }

  /// Takes a page; `links` are those to its cases' pages, in the cases' order.
  mutating func add(_ page: PageRecord, links: [String]) {
    numbers += 1
    if members[page.path] != nil {
      var node = Self.node(of: page)
      if let record = page.cases.first { node.connect(record, link: links.first) }
      members[page.path] = Int32(nodes.count)
      nodes.append(node)
    }
    for (index, record) in page.cases.enumerated()
    where record.verdict.relation == .derived && !record.story.standIn && byStory[record.story.id] != nil {
      counts[record.story.id, default: 0] += 1
      var node = Self.node(of: page)
      node.connect(record, link: index < links.count ? links[index] : nil)
      insert(
        Entry(
          node: node, edition: record.story.sha256, ratio: record.verdict.words.derivedRatio ?? 0, number: numbers),
        into: record.story.id)
    }
  }

  /// The number of trees that there would be without a limit.
  func count(families: [FamilyRecord]) -> Int { stories.count + otherStories + families.count }

  /// The descent of what was taken.
  func descent(families: [FamilyRecord]) -> Descent {
    var descent = Descent()
    for story in stories { descent.trees.append(tree(of: story)) }
    for family in families.prefix(mostTrees - stories.count) { descent.trees.append(tree(of: family)) }
    var number = 0
    for tree in descent.trees.indices {
      for node in descent.trees[tree].nodes.indices {
        number += 1
        descent.trees[tree].nodes[node].id = "n\(number)"
      }
    }
    return descent
  }

  /// Keeps the entries of a story sorted, the highest ratio first, and no more than the limit.
  private mutating func insert(_ entry: Entry, into story: String) {
    var entries = byStory[story] ?? []
    let place = entries.firstIndex { ($0.ratio, entry.number) < (entry.ratio, $0.number) } ?? entries.count
    guard place < limit else { return }
    byStory[story] = nil
    entries.insert(entry, at: place)
    if entries.count > limit { entries.removeLast() }
    byStory[story] = entries
  }

  private func tree(of story: String) -> Descent.Tree {
    let editions = originals.filter { $0.id == story }
    var nodes = Descent.Node.editions(editions)
    let entries = byStory[story] ?? []
    for (place, edition) in editions.enumerated() {
      for entry in entries where entry.edition == edition.sha256 {
        var node = entry.node
        node.parent = place
        nodes.append(node)
      }
    }
    let pages = counts[story] ?? 0
    return Descent.Tree(
      id: story, title: editions.first?.headline ?? story, nodes: nodes, pages: pages,
      shown: nodes.count - editions.count)
  }

  /// The members depth first, each under what it derives from.
  private func tree(of family: FamilyRecord) -> Descent.Tree {
    let shown = Array(family.members.prefix(limit))
    var nodes: [Descent.Node] = []
    var placed: [Bool] = shown.map { _ in false }
    var children: [String: [Int]] = [:]
    let paths = Set(shown.map(\.path))
    for (index, member) in shown.enumerated() {
      if let parent = member.parent, paths.contains(parent) { children[parent, default: []].append(index) }
    }
    func walk(from root: Int) {
      var open = [(member: root, parent: Int?.none)]
      while let next = open.popLast() {
        guard !placed[next.member] else { continue }
        placed[next.member] = true
        let member = shown[next.member]
        var node = self.node(of: member.path)
        if member.path == family.standIn { node.kind = .standIn }
        node.wire = member.wire ?? node.wire
        node.score = member.score
        node.parent = next.parent
        nodes.append(node)
        for child in (children[member.path] ?? []).reversed() { open.append((child, nodes.count - 1)) }
      }
    }
    for (index, member) in shown.enumerated() where member.parent.map(paths.contains) != true { walk(from: index) }
    // Members in a circle have no root; each is shown all the same.
    for index in shown.indices { walk(from: index) }
    let wire = family.wire.map { ", leads back to \($0)" } ?? ""
    return Descent.Tree(
      id: family.id, title: "\(family.id)\(wire)", nodes: nodes, pages: family.members.count, shown: shown.count)
  }

  private func node(of path: String) -> Descent.Node {
    guard case .some(.some(let place)) = members[path] else {
      return Descent.Node(kind: .page, title: path, path: path)
    }
    return nodes[Int(place)]
  }

  private static func node(of page: PageRecord) -> Descent.Node {
    Descent.Node(
      kind: .page, title: CaseView.headline(of: page, limit: 160), path: page.path, url: page.url, sha256: page.sha256,
      wire: page.extraction?.wire, published: page.extraction?.published, captured: page.captured)
  }
}
