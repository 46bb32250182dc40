// SPDX-License-Identifier: Apache-2.0

/// A descent in the language of Graphviz.
struct DOTDescent {
  private let descent: Descent

  /// The document of a descent.
  init(_ descent: Descent) { self.descent = descent }

  /// The document.
  var text: String {
    var lines = ["digraph descent {", "  rankdir=TB;", "  node [shape=box, fontname=\"sans-serif\"];"]
    for (number, tree) in descent.trees.enumerated() {
      lines.append("  subgraph cluster_\(number + 1) {")
      lines.append("    label=\(quoted(title(of: tree)));")
      for node in tree.nodes {
        let shape =
          node.kind == .original
          ? "shape=box, style=bold" : node.kind == .standIn ? "shape=octagon" : "shape=box, style=rounded"
        lines.append("    \(node.id) [label=\(quoted(label(of: node))), \(shape)];")
      }
      for node in tree.nodes {
        guard let parent = node.parent else { continue }
        let style = node.isRevision ? "style=dashed, label=\"later edition\"" : "label=\(quoted(node.edgeLabel))"
        lines.append("    \(tree.nodes[parent].id) -> \(node.id) [\(style)];")
      }
      lines.append("  }")
    }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(of tree: Descent.Tree) -> String {
    let cut = tree.shown < tree.pages ? " (shown \(tree.shown) of \(tree.pages) pages)" : ""
    return VisibleText.line(tree.title, limit: 120) + cut
  }

  private func label(of node: Descent.Node) -> String {
    "\(VisibleText.line(node.title, limit: 80))\n\(VisibleText.line(node.path, limit: 120))"
  }

  /// A text in quotation marks; line feeds are the only escapes besides those of the marks themselves.
  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Descent.Node {
  /// What connects it with its parent, in a few words.
  var edgeLabel: String {
    var parts: [String] = []
    if let ratio { parts.append(ratio) }
    if let mechanism { parts.append(mechanism) }
    if parts.isEmpty, let score { parts.append("probability \(Figure.probability(score))") }
    return parts.joined(separator: ", ")
  }
}
