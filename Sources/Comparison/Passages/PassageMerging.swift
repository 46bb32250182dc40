// SPDX-License-Identifier: Apache-2.0

/// Joins drafts that lie side by side on both sides: one copy with a loose sentence in the middle.
struct PassageMerging {
  /// The most sentences between two parts of one passage, on either side.
  static let longestGap: Int32 = 2

  /// Fewer sentences than this are no copy of what was copied just before.
  static let shortestCopy = 4

  /// The same where the whole texts go through the same matter in the same order, from a share of words on.
  static let longestGapInOrder: Int32 = 6
  static let leastChain: Float = 0.6

  /// For each suspect sentence the stretch that it stands in.
  let stretches: [Int32]
  /// The most sentences between two parts here.
  let longestGap: Int32

  init(stretches: [Int32], order: DocumentOrder? = nil) {
    self.stretches = stretches
    longestGap = order.map { $0.chain >= Self.leastChain } == true ? Self.longestGapInOrder : Self.longestGap
  }

  /// Drafts in the suspect's order, those together that are one.
  func groups(of drafts: [VerifiedDraft]) -> [[VerifiedDraft]] {
    var groups: [[VerifiedDraft]] = []
    for draft in drafts {
      if let last = groups.last, areOne(Self.joined(last.map(\.draft)), draft.draft) {
        groups[groups.count - 1].append(draft)
      } else {
        groups.append([draft])
      }
    }
    return groups
  }

  private func areOne(_ one: PassageDraft, _ other: PassageDraft) -> Bool {
    guard stretches[Int(one.suspect.lowerBound)] == stretches[Int(other.suspect.lowerBound)],
      other.suspect.lowerBound - one.suspect.upperBound <= longestGap
    else { return false }
    let gap = max(
      other.original.lowerBound - one.original.upperBound, one.original.lowerBound - other.original.upperBound)
    // What goes through the same sentences of the original again at length is a second copy.
    let isLong = min(one.suspect.count, other.suspect.count) >= Self.shortestCopy
    let isReturn = isLong && -gap > max(2, Int32(min(one.original.count, other.original.count)) / 2)
    return gap <= longestGap && !isReturn
  }

  /// One draft out of several, which must be at least one.
  static func joined(_ drafts: [PassageDraft]) -> PassageDraft {
    var joined = drafts[0]
    for draft in drafts.dropFirst() {
      joined.suspect = joined.suspect.lowerBound..<max(joined.suspect.upperBound, draft.suspect.upperBound)
      joined.original =
        min(
          joined.original.lowerBound, draft.original.lowerBound)..<max(
          joined.original.upperBound, draft.original.upperBound)
      joined.links += draft.links
      joined.support += draft.support
      joined.supported += draft.supported
    }
    return joined
  }
}
