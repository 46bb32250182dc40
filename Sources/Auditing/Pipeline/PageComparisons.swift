// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// What came of comparing the pages of a batch with each other.
struct PageComparisons {
  /// A page beside another that it does not derive from.
  struct Kinship {
    var suspect: Int32
    var original: Int32
    var score: Float
  }

  /// Which page derives from which.
  private(set) var links: [FamilyTree.Link] = []
  /// The others, in the order of comparing.
  private(set) var kinships: [Kinship] = []

  /// Adds a comparison of two pages.
  mutating func add(_ outline: PairOutline, of page: Int, and other: Int) {
    add(outline.forward, of: page, against: other)
    // Where the way back was not compared, it has no more to say than the way there.
    if let backward = outline.backward {
      add(backward, of: other, against: page)
    } else {
      kinships.append(Kinship(suspect: Int32(other), original: Int32(page), score: Float(outline.forward.score)))
    }
  }

  private mutating func add(_ direction: PairOutline.Direction, of suspect: Int, against original: Int) {
    if direction.relation == .derived {
      links.append(
        FamilyTree.Link(suspect: suspect, original: original, score: direction.score, ratio: direction.derivedRatio)
      )
    } else {
      kinships.append(
        Kinship(suspect: Int32(suspect), original: Int32(original), score: Float(direction.score))
      )
    }
  }
}
