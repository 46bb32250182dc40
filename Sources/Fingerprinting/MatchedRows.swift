// SPDX-License-Identifier: Apache-2.0

/// The sentences of a suspect that match one of an original, and the rows in which they stand in the order of both texts.
struct MatchedRows {
  /// A row goes on over so many sentences in either text.
  private static let longestGap = 4

  /// A sentence of the suspect that matches one of the original, with the best row that ends here.
  private struct Match {
    /// The sentence of the original, or -1.
    var original: Int32 = -1
    /// The sum of the similarities in the row.
    var score: Float = 0
    /// How many sentences the row has.
    var count = 0
  }

  private var matches: [Match] = []
  /// How many sentences match.
  private(set) var matched = 0
  /// How many follow a matched one in both texts.
  private(set) var contiguous = 0
  /// The score of the best row.
  private(set) var score: Float = 0
  /// How many sentences it has.
  private(set) var longest = 0

  /// No rows yet, with room for a number of sentences.
  init(sentences: Int) { matches.reserveCapacity(sentences) }

  /// Takes in the suspect's next sentence with the one of the original that it matches, if any.
  mutating func add(_ original: Int32?, similarity: Float) {
    guard let original else {
      matches.append(Match())
      return
    }
    matched += 1
    if let last = matches.last, last.original >= 0, original - last.original == 1 { contiguous += 1 }
    var before = Match()
    for other in matches.suffix(Self.longestGap) where other.original >= 0 {
      let step = original - other.original
      if step >= 0, step <= Self.longestGap, other.score > before.score { before = other }
    }
    let match = Match(original: original, score: before.score + similarity, count: before.count + 1)
    matches.append(match)
    if match.score > score { (score, longest) = (match.score, match.count) }
  }
}
