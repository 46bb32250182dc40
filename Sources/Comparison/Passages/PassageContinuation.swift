// SPDX-License-Identifier: Apache-2.0

/// Takes a passage up again behind the junk line that cut it: a short remainder that goes on where the original went on needs less evidence of
/// its own.
struct PassageContinuation {
  /// A remainder may begin so many sentences of the original further on, or earlier.
  static let longestStep: Int32 = 3
  /// The share of the usual probability that a remainder has to reach.
  static let relief = 0.2

  /// For each suspect sentence the stretch that it stands in.
  let stretches: [Int32]
  let threshold: Double

  /// Passages in the suspect's order with the rejected drafts that continue one of them on the other side of junk.
  func continued(_ passages: [VerifiedDraft], with rejected: [VerifiedDraft]) -> [VerifiedDraft] {
    var result = passages
    var open = rejected.filter { $0.probability >= threshold * Self.relief && $0.draft.supported > 0 }
    var isGrowing = true
    // Each round takes at least one draft up, or is the last.
    while isGrowing {
      isGrowing = false
      for index in open.indices.reversed() where result.contains(where: { continues(open[index].draft, $0.draft) }) {
        var draft = open.remove(at: index)
        draft.isContinuation = true
        result.append(draft)
        isGrowing = true
      }
    }
    return result.sorted { $0.draft.suspect.lowerBound < $1.draft.suspect.lowerBound }
  }

  private func continues(_ draft: PassageDraft, _ passage: PassageDraft) -> Bool {
    let mine = stretches[Int(draft.suspect.lowerBound)]
    let others = stretches[Int(passage.suspect.lowerBound)]
    if mine > others, mine - others <= 2 {
      return abs(draft.original.lowerBound - passage.original.upperBound) <= Self.longestStep
    }
    if mine < others, others - mine <= 2 {
      return abs(passage.original.lowerBound - draft.original.upperBound) <= Self.longestStep
    }
    return false
  }
}
