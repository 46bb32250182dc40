// SPDX-License-Identifier: Apache-2.0

/// A tree laid out for a picture: one row a document, indented under what it derives from, so that any number of them and
/// any title fit.
struct TreePicture {
  static let width = 900
  private static let rowHeight = 44
  private static let step = 30
  private static let deepest = 8

  /// A document in the picture.
  struct Row {
    let markX: Int
    let markY: Int
    let textX: Int
    let titleY: Int
    let detailY: Int
    let style: String
    let mark: String
    let title: String
    let detail: String
    let isThis: Bool
    /// The line from the parent; nil for a root.
    let line: String?
    let lineStyle: String
  }

  let rows: [Row]
  let width = TreePicture.width
  let height: Int
  let description: String

  /// The picture of a tree; the node whose path is given is set off as the one that a case is about.
  init(_ tree: Descent.Tree, prefix: String, this path: String? = nil) {
    var depths: [Int] = []
    var rows: [Row] = []
    for (index, node) in tree.nodes.enumerated() {
      // Editions stand under each other at the same depth: the later one does not derive from the earlier as a copy does.
      let depth = node.parent.map { min(Self.deepest, depths[$0] + (node.isRevision ? 0 : 1)) } ?? 0
      depths.append(depth)
      let x = 18 + depth * Self.step
      let y = index * Self.rowHeight + 20
      var line: String?
      if let parent = node.parent {
        let parentX = 18 + depths[parent] * Self.step
        let parentY = parent * Self.rowHeight + 20
        line = node.isRevision ? "M\(x) \(parentY + 8)V\(y - 8)" : "M\(parentX) \(parentY + 8)V\(y)H\(x - 8)"
      }
      rows.append(
        Row(
          markX: x, markY: y, textX: x + 18, titleY: y + 1, detailY: y + 17, style: node.kind.rawValue,
          mark: Self.mark(of: node.kind, x, y), title: VisibleText.line(node.title, limit: 90),
          detail: Self.detail(of: node), isThis: node.kind == .page && node.path == path, line: line,
          lineStyle: node.isRevision ? "revision" : "derivation"))
    }
    self.rows = rows
    height = max(1, rows.count) * Self.rowHeight + 4
    description =
      "\(Figure.count(rows.count, "document")), each under the one that it derives from; the table says the same"
  }

  /// The shape of a document: a square for an original, a diamond for a stand-in, a disc for a page.
  private static func mark(of kind: Descent.Kind, _ x: Int, _ y: Int) -> String {
    switch kind {
    case .original: "M\(x - 7) \(y - 7)h14v14h-14z"
    case .standIn: "M\(x) \(y - 9)l9 9l-9 9l-9 -9z"
    case .page: "M\(x - 7) \(y)a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z"
    }
  }

  private static func detail(of node: Descent.Node) -> String {
    var parts: [String] = []
    switch node.kind {
    case .original: parts.append(node.isRevision ? "later edition" : "original")
    case .standIn: parts.append("stands in for the original")
    case .page: break
    }
    if let wire = node.wire { parts.append(VisibleText.line(wire, limit: 40)) }
    if let edition = node.edition { parts.append("edition \(VisibleText.line(edition, limit: 20))") }
    if node.parent != nil, !node.isRevision { parts.append("derives: \(node.edgeLabel)") }
    if node.parent == nil, node.kind == .page, let relation = node.relation { parts.append(relation) }
    parts.append(VisibleText.line(node.path, limit: 70))
    return parts.joined(separator: " · ")
  }
}
