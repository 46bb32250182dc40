// SPDX-License-Identifier: Apache-2.0

internal import Language

extension NamedWords {
  /// The runs of words between what is left out, which is given in bytes and in any order.
  ///
  /// - Complexity: O(m log m + m log n) for m ranges and n words.
  func pieces(excluding excluded: [Range<Int>]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var next = 0
    for range in excluded.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let hidden = words(in: range)
      if hidden.lowerBound > next { pieces.append(next..<hidden.lowerBound) }
      next = max(next, hidden.upperBound)
    }
    if next < count { pieces.append(next..<count) }
    return pieces
  }
}
