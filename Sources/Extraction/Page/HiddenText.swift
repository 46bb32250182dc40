// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// The text within a region that readers do not see: how it is hidden, where it stands and what it says.
struct HiddenText {
  /// More blocks than these are only counted.
  private static let most = 20
  /// The bytes of a block that a note quotes.
  private static let quoted = 200

  private let tree: MarkupTree
  private let outline: PageOutline
  private let nodes: [Int]

  init(_ tree: MarkupTree, _ outline: PageOutline, _ nodes: [Int]) {
    self.tree = tree
    self.outline = outline
    self.nodes = nodes
  }

  /// A note on every block, and one on the rest where there are too many.
  ///
  /// - Parameter source: Leads a range of the tree's text back to the bytes of the capture.
  /// - Returns: Notes with the code `hidden-text`.
  func notes(source: (Range<Int>) -> Range<Int>) -> [Note] {
    var notes: [Note] = []
    var rest = 0
    for node in nodes {
      guard let text = PageMetadata.folded(tree.string(of: node)), let why = outline.hidings[node] else { continue }
      guard notes.count < Self.most else {
        rest += Int(outline.letters[node])
        continue
      }
      let start = source(tree.textRange(of: node)).lowerBound
      let words = text.utf8.count <= Self.quoted ? text : text.prefix(Self.quoted) + "…"
      notes.append(
        Note(
          code: "hidden-text", count: Int(outline.letters[node]),
          detail: "not part of the article: \(why), at byte \(start): “\(words)”"))
    }
    if rest > 0 {
      notes.append(Note(code: "hidden-text", count: rest, detail: "letters in further hidden blocks"))
    }
    return notes
  }
}
