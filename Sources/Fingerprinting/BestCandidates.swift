// SPDX-License-Identifier: Apache-2.0

/// The best of candidates that come in any order, in memory for a few times as many as are wanted: most documents share a phrase with a page
/// and no more, and are left out before anything is sorted.
struct BestCandidates {
  /// So many times more candidates than are wanted are kept before the worst are left out.
  private static let spare = 4

  private let limit: Int
  private var kept: [Candidate] = []
  /// Candidates of less weight are not among the best.
  private var floor = 0.0

  /// The best candidates, at most `limit`, but one at least.
  init(limit: Int) { self.limit = max(1, limit) }

  /// Takes in a candidate.
  ///
  /// - Complexity: O(log n) for n wanted, on average over many; O(1) where better ones came before.
  @inline(__always)
  mutating func add(_ candidate: Candidate) {
    guard candidate.weight >= floor else { return }
    kept.append(candidate)
    if kept.count / Self.spare >= limit { leaveOut() }
  }

  /// The best ones, the likeliest first; ties go by the document's number.
  consuming func ordered() -> [Candidate] {
    leaveOut()
    return kept
  }

  private mutating func leaveOut() {
    kept.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.document < $1.document }
    guard kept.count >= limit else { return }
    kept.removeLast(kept.count - limit)
    floor = kept[limit - 1].weight
  }
}
