// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// A relation as a word with a shape and a style.
struct RelationView {
  let word: String
  let shape: String
  let style: String

  /// The view of a relation.
  init(_ relation: Relation) {
    word = relation.title
    shape = relation.shape
    style = relation.rawValue
  }
}
