// SPDX-License-Identifier: Apache-2.0

public import Intake
internal import Markup

/// The text of a page as a browser without scripts shows it, before anything is told apart: for checks of the parser.
public struct ShownText: Sendable {
  /// The text, one block a line.
  public let text: String

  /// The text of a capture; empty where it is no page or could not be parsed.
  ///
  /// - Complexity: O(n) in the capture, times the rules of its style sheets that an element may meet.
  public init(of capture: Capture, limits: ExtractionLimits = ExtractionLimits()) {
    let decoded = ByteDecoder().decode(capture.bytes, contentType: capture.contentType)
    guard let tree = try? MarkupParser(limits: limits.markup).parse(decoded.utf8) else {
      text = ""
      return
    }
    text = Self.text(of: tree)
  }

  private static func text(of tree: MarkupTree) -> String {
    var bytes: [UInt8] = []
    var layout = PageLayout(tree)
    // Of every node: whether its text is invisible, and whether its children stand on lines of their own.
    var invisible = [Bool](repeating: false, count: tree.count)
    var parts = [Bool](repeating: false, count: tree.count)
    var ends: [Int] = []
    var node = 0
    while node < tree.count {
      while let end = ends.last, end <= node {
        bytes.append(0x0A)
        ends.removeLast()
      }
      let parent = Int(tree.parents[node])
      let tag = tree.tags[node]
      if tag == .text {
        let run = tree.text[tree.textRange(of: node)]
        // The tail of a script that the parser ended too early is no text.
        let isCode = run.count >= 120 && TemplateResidueRule.isData(run)
        if !isCode, parent < 0 || !invisible[parent] { bytes.append(contentsOf: run) }
        node += 1
        continue
      }
      let values = layout.values(of: node)
      let display: LayoutFacts.Value =
        values[LayoutFacts.Property.display.rawValue] ?? (isHidden(tree, node) ? .none : .plain)
      if tag.isUnseen || tag == .head || tag == .title || display == LayoutFacts.Value.none {
        node = Int(tree.ends[node])
        continue
      }
      invisible[node] =
        values[LayoutFacts.Property.visibility.rawValue].map { $0 == .hidden } ?? (parent >= 0 && invisible[parent])
      parts[node] = display == .row
      let isApart =
        values[LayoutFacts.Property.float.rawValue] == .block
        || values[LayoutFacts.Property.position.rawValue] == .block || parent >= 0 && parts[parent]
      let isBlock = display == .inline ? false : display == .plain ? tag.isBlock : true
      if tag == .br || isApart || isBlock {
        bytes.append(0x0A)
        ends.append(Int(tree.ends[node]))
      }
      node += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isHidden(_ tree: MarkupTree, _ node: Int) -> Bool {
    tree.attribute(.hidden, of: node) != nil
  }
}
