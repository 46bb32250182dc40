// SPDX-License-Identifier: Apache-2.0

import Language

/// Sets a sentence that no sentence of the other side follows beside the one that stands in the same gap: between two rows that are aligned, a
/// single sentence on either side is the other's reading, however the words were changed.
///
/// Only facts and quotations are looked for in such rows; they are too uncertain to be counted or shown as aligned.
struct GapRows {
  /// One sentence may be so many times as long as the other.
  static let longestRatio = 2.5

  let suspect: PreparedDocument
  let original: PreparedDocument
  let aligner: WordAligner

  /// The rows that gaps make, in order.
  func rows(among rows: [AlignedSentences]) -> [AlignedSentences] {
    var result: [AlignedSentences] = []
    var start = 0
    while start < rows.count {
      guard rows[start].suspect.isEmpty || rows[start].original.isEmpty else {
        start += 1
        continue
      }
      var end = start
      while end < rows.count, rows[end].suspect.isEmpty || rows[end].original.isEmpty { end += 1 }
      if start > 0 || end < rows.count, let row = row(of: rows[start..<end]) { result.append(row) }
      start = end
    }
    return result
  }

  private func row(of gap: ArraySlice<AlignedSentences>) -> AlignedSentences? {
    let theirs = gap.filter { !$0.original.isEmpty }
    let mine = gap.filter { !$0.suspect.isEmpty }
    guard theirs.count == 1, mine.count == 1 else { return nil }
    let before = original.annotated.sentences[Int(theirs[0].original.lowerBound)].tokens
    let after = suspect.annotated.sentences[Int(mine[0].suspect.lowerBound)].tokens
    let ratio = Double(before.count) / Double(max(1, after.count))
    guard ratio <= Self.longestRatio, ratio >= 1 / Self.longestRatio else { return nil }
    return AlignedSentences(
      suspect: mine[0].suspect, original: theirs[0].original, pairs: aligner.align(original: before, suspect: after))
  }
}
