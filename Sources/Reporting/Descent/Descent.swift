// SPDX-License-Identifier: Apache-2.0

/// Who derives from whom: trees with the editions of an original, or the root of a family, on top.
struct Descent {
  /// What a node stands for.
  enum Kind: String {
    case original
    case standIn = "stand-in"
    case page
  }

  /// A document of a run.
  struct Node {
    /// The id within the descent: `n1`, `n2` and so on, in the order of the trees.
    var id = ""
    var kind: Kind
    var title: String
    var path: String
    var url: String?
    var sha256: String?
    var wire: String?
    var edition: String?
    var published: String?
    var captured: String?
    /// The case that connects it with its parent, as a relative link.
    var link: String?
    var relation: String?
    var mechanism: String?
    var ratio: String?
    var score: Double?
    /// The place of the parent within the tree; nil for a root. It always stands before the node.
    var parent: Int?
    /// Whether the parent is an earlier edition of the same story.
    var isRevision = false
  }

  /// A story or a family with what derives from it.
  struct Tree {
    var id: String
    var title: String
    var nodes: [Node]
    /// How many pages there are, of which `nodes` may show fewer.
    var pages: Int
    /// How many of them are among the nodes.
    var shown: Int
  }

  /// The trees in the order of the stories, then of the families.
  var trees: [Tree] = []
}
