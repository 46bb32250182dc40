// SPDX-License-Identifier: Apache-2.0

internal import Comparison

/// How much of a copy was turned round, from the last sentence to the first, to escape comparison.
struct ReversedOrder: Sendable, Hashable {
  /// Sentences whose source stands before that of the sentence before them.
  let sentences: Int

  /// Fewer steps back than this are paragraphs that an editor moved.
  private static let fewestSteps = 5

  /// What is turned round in passages.
  ///
  /// - Complexity: O(rows).
  init(_ passages: [Passage]) {
    let rows = passages.filter { !$0.isRepeat }.flatMap(\.rows).filter { !$0.suspect.isEmpty && !$0.original.isEmpty }
    var (on, back) = (0, 0)
    for (row, next) in zip(rows, rows.dropFirst()) {
      if next.original.lowerBound >= row.original.upperBound { on += 1 }
      if next.original.upperBound <= row.original.lowerBound { back += 1 }
    }
    sentences = back >= Self.fewestSteps && back > 2 * on ? back + 1 : 0
  }
}
