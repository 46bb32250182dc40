// SPDX-License-Identifier: Apache-2.0

/// Joins passages that lie side by side on both sides: one copy with a loose sentence in the middle.
struct PassageMerging {
  /// The most sentences between two passages that are one, on either side.
  static let longestGap: Int32 = 2

  /// For each suspect sentence the stretch that it stands in.
  let stretches: [Int32]

  /// Passages in the suspect's order, the joined ones with the evidence of the stronger part.
  func merged(_ passages: [VerifiedDraft]) -> [VerifiedDraft] {
    var result: [VerifiedDraft] = []
    for passage in passages {
      guard let last = result.last, areOne(last.draft, passage.draft) else {
        result.append(passage)
        continue
      }
      var joined = last.probability >= passage.probability ? last : passage
      joined.draft = Self.joined(last.draft, passage.draft)
      joined.isContinuation = last.isContinuation && passage.isContinuation
      result[result.count - 1] = joined
    }
    return result
  }

  private func areOne(_ one: PassageDraft, _ other: PassageDraft) -> Bool {
    guard stretches[Int(one.suspect.lowerBound)] == stretches[Int(other.suspect.lowerBound)] else { return false }
    guard other.suspect.lowerBound - one.suspect.upperBound <= Self.longestGap else { return false }
    let gap = max(
      other.original.lowerBound - one.original.upperBound, one.original.lowerBound - other.original.upperBound)
    return gap <= Self.longestGap
  }

  private static func joined(_ one: PassageDraft, _ other: PassageDraft) -> PassageDraft {
    PassageDraft(
      suspect: one.suspect.lowerBound..<max(one.suspect.upperBound, other.suspect.upperBound),
      original: min(
        one.original.lowerBound, other.original.lowerBound)..<max(one.original.upperBound, other.original.upperBound),
      links: one.links + other.links, support: one.support + other.support,
      supported: one.supported + other.supported)
  }
}
