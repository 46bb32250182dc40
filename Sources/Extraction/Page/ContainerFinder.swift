// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// Finds the element that holds the article.
struct ContainerFinder {
  let tree: MarkupTree
  let outline: PageOutline
  /// The words of the page's title.
  let title: Set<WordHash>

  /// The container; nil where no element holds prose.
  ///
  /// - Complexity: O(n) in nodes.
  func container() -> Int? {
    let kept = keptProse()
    let scope = articleOfTitle(kept) ?? 0..<tree.count
    var best: Int?
    for node in scope where outline.scores[node] > 0 && outline.left[node] == .none {
      if let known = best, outline.scores[known] >= outline.scores[node] { continue }
      best = node
    }
    guard var container = best else { return nil }
    // Bodies are split over wrappers: climb to an ancestor that adds over a fifth.
    var ancestor = holdsHeadline(container) ? -1 : Int(tree.parents[container])
    var steps = 0
    while ancestor >= scope.lowerBound, ancestor >= 0, steps < 6 {
      if tree.tags[ancestor] == .html { break }
      let gain = kept[ancestor] - kept[container]
      // What is named a body may hold its first paragraph apart from the others.
      let isBody = outline.isBody[ancestor] && gain > 150 && gain * 10 > kept[container]
      if gain > 100, isBody || gain * 5 > kept[container], outline.linkDensity(ancestor) < 0.5 {
        container = ancestor
      }
      // What holds the headline holds the whole article; beyond it stand other articles.
      if holdsHeadline(ancestor) { break }
      ancestor = Int(tree.parents[ancestor])
      steps += 1
    }
    return container
  }

  /// Whether a headline of the first rank stands below a node, or the page's title heads the article that it is.
  private func holdsHeadline(_ node: Int) -> Bool {
    outline.headed[node]
      || (tree.tags[node] == .article && !title.isEmpty && titleOverlap(node) * 10 >= title.count * 5)
  }

  /// The most words that a heading below a node shares with the page's title.
  private func titleOverlap(_ node: Int) -> Int {
    var overlap = 0
    for node in node..<Int(tree.ends[node]) where tree.tags[node].headingLevel.map({ $0 <= 2 }) == true {
      let words = Set(Words.hashes(of: tree.text[tree.textRange(of: node)]))
      overlap = max(overlap, words.intersection(title).count)
    }
    return overlap
  }

  /// The prose below every node, without what is left out.
  private func keptProse() -> [Int32] {
    var kept = [Int32](repeating: 0, count: tree.count)
    for node in stride(from: tree.count - 1, through: 0, by: -1) where outline.left[node] == .none {
      let own = outline.ownProse(node, tree)
      kept[node] += tree.tags[node] == .li ? own / 4 : own
      let parent = Int(tree.parents[node])
      if parent >= 0 { kept[parent] += kept[node] }
    }
    return kept
  }

  /// Where several articles stand on one page: the range of nodes of the one whose headline is the page's title.
  private func articleOfTitle(_ kept: [Int32]) -> Range<Int>? {
    guard !title.isEmpty else { return nil }
    var candidates: [Int] = []
    var frames = 0
    var node = 0
    while node < tree.count, candidates.count < 200 {
      if tree.tags[node] == .article, outline.left[node] == .none, kept[node] > 300 {
        // An article within an article is a part of it, unless several stand in what is only their frame.
        frames += 1
        if frames > 40 || articlesWithin(node, kept) < 2 {
          candidates.append(node)
          node = Int(tree.ends[node])
          continue
        }
      }
      node += 1
    }
    guard candidates.count > 1 else { return nil }
    var best: (node: Int, overlap: Int)?
    for candidate in candidates {
      let overlap = titleOverlap(candidate)
      if overlap > (best?.overlap ?? 0) { best = (candidate, overlap) }
    }
    guard let best, best.overlap * 10 >= title.count * 3 else { return nil }
    return best.node..<Int(tree.ends[best.node])
  }

  private func articlesWithin(_ node: Int, _ kept: [Int32]) -> Int {
    var count = 0
    var inner = node + 1
    while inner < Int(tree.ends[node]) {
      if tree.tags[inner] == .article, outline.left[inner] == .none, kept[inner] > 300 {
        count += 1
        inner = Int(tree.ends[inner])
      } else {
        inner += 1
      }
    }
    return count
  }
}
