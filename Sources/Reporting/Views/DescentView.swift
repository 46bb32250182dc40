// SPDX-License-Identifier: Apache-2.0

/// A tree of a descent as a picture and the table that says the same.
struct DescentView {
  /// A document in the table.
  struct Row {
    let title: String
    let path: String
    let link: String?
    let kind: String
    let parent: String?
    let how: String
    let wire: String
    let isThis: Bool
  }

  let title: String
  let id: String
  let picture: TreePicture
  let rows: [Row]
  let cut: String?
  /// About how many bytes it takes in a page.
  let bytes: Int

  /// About how many bytes a tree of so many documents takes, their names aside.
  static func bytes(ofDocuments count: Int) -> Int { 600 + 700 * count }

  /// The view of a tree.
  init(_ tree: Descent.Tree, number: Int, this path: String? = nil) {
    title = VisibleText.line(tree.title, limit: 140)
    id = "tree-\(number)"
    picture = TreePicture(tree, prefix: id, this: path)
    rows = tree.nodes.map { node in
      let kinds: [Descent.Kind: String] = [.original: "original", .standIn: "stand-in", .page: "page"]
      let edition = node.edition.map { ", edition \(VisibleText.line($0, limit: 20))" } ?? ""
      let parent = node.parent.map { tree.nodes[$0] }
      let parentEdition = parent?.edition.map { " (edition \(VisibleText.line($0, limit: 20)))" } ?? ""
      return Row(
        title: VisibleText.line(node.title, limit: 160), path: VisibleText.line(node.path, limit: 200), link: node.link,
        kind: (kinds[node.kind] ?? "") + edition,
        parent: parent.map { VisibleText.line($0.title, limit: 120) + parentEdition },
        how: node.isRevision ? "later edition" : node.parent == nil ? node.relation ?? "" : node.edgeLabel,
        wire: node.wire.map { VisibleText.line($0, limit: 60) } ?? "", isThis: node.kind == .page && node.path == path)
    }
    bytes = rows.reduce(Self.bytes(ofDocuments: rows.count)) { sum, row in
      sum + HTMLText.escaped("\(row.title)\(row.title)\(row.path)\(row.path)\(row.parent ?? "")").utf8.count
    }
    cut =
      tree.shown < tree.pages
      ? "Shown \(Figure.grouped(tree.shown)) of \(Figure.grouped(tree.pages)) pages, those with the highest derived ratio; wiretrace tree shows all."
      : nil
  }
}
