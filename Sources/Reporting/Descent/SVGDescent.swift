// SPDX-License-Identifier: Apache-2.0

/// A descent as a picture of its own.
struct SVGDescent {
  /// A tree in the picture.
  struct TreeView {
    let title: String
    let y: Int
    let titleY: Int
    let picture: TreePicture
  }

  /// The whole picture.
  struct View {
    let width: Int
    let height: Int
    let style: String
    let trees: [TreeView]
    let namespace = "http://www.w3.org/2000/svg"
  }

  private let templates: HTMLTemplates
  private let view: View

  /// The picture of a descent.
  ///
  /// - Throws: ``ReportError`` where a template is broken.
  init(_ descent: Descent) throws {
    templates = try HTMLTemplates(of: .picture)
    var y = 16
    var trees: [TreeView] = []
    for tree in descent.trees {
      let picture = TreePicture(tree, prefix: "")
      let cut =
        tree.shown < tree.pages ? " (shown \(Figure.grouped(tree.shown)) of \(Figure.grouped(tree.pages)) pages)" : ""
      trees.append(
        TreeView(title: VisibleText.line(tree.title, limit: 100) + cut, y: y + 30, titleY: y + 18, picture: picture))
      y += 30 + picture.height + 16
    }
    view = View(width: TreePicture.width + 20, height: max(y, 60), style: templates.parts.style, trees: trees)
  }

  /// The picture as SVG.
  ///
  /// - Throws: ``ReportError`` where a template is broken.
  func text() throws -> String { try templates.render(view, as: "descent") }
}
