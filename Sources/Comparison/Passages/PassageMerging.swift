// SPDX-License-Identifier: Apache-2.0

import Language

/// Joins drafts that lie side by side on both sides: one copy with a loose sentence in the middle.
struct PassageMerging {
  /// The most sentences between two parts of one passage, on either side.
  static let longestGap: Int32 = 2

  /// Fewer sentences than this are no copy of what was copied just before.
  static let shortestCopy = 4

  /// The same where the whole texts go through the same matter in the same order, from a share of words on.
  static let longestGapInOrder: Int32 = 6
  static let leastChain: Float = 0.6

  let suspect: PreparedDocument
  /// The most sentences between two parts here.
  let longestGap: Int32

  init(suspect: PreparedDocument, order: DocumentOrder? = nil) {
    self.suspect = suspect
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
    if isOneAcrossRepeat(one, other) { return true }
    let stretches = suspect.vectors.stretches
    guard stretches[Int(one.suspect.lowerBound)] == stretches[Int(other.suspect.lowerBound)],
      other.suspect.lowerBound - one.suspect.upperBound <= longestGap
    else { return false }
    // Where runs end says where a word-for-word copy ends; the host's sentence between two of them is no part of either.
    guard !(one.isRun && other.isRun) || other.suspect.lowerBound == one.suspect.upperBound else { return false }
    let gap = max(
      other.original.lowerBound - one.original.upperBound, one.original.lowerBound - other.original.upperBound)
    // What goes through the same sentences of the original again at length is a second copy.
    let isLong = min(one.suspect.count, other.suspect.count) >= Self.shortestCopy
    let isReturn = isLong && -gap > max(2, Int32(min(one.original.count, other.original.count)) / 2)
    return gap <= longestGap && !isReturn
  }

  /// Whether two parts follow each other directly on both sides, and only what the suspect says twice begins or ends between
  /// them: a copied paragraph that the host has too, in a place of its own.
  private func isOneAcrossRepeat(_ one: PassageDraft, _ other: PassageDraft) -> Bool {
    let last = Int(one.suspect.upperBound) - 1
    let first = Int(other.suspect.lowerBound)
    guard first == last + 1, other.original.lowerBound == one.original.upperBound,
      suspect.vectors.isRepeat[last] != suspect.vectors.isRepeat[first]
    else { return false }
    let sentences = suspect.annotated.sentences
    return suspect.text.utf8[sentences[last].range.upperBound..<sentences[first].range.lowerBound]
      .allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
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
      joined.isRun = joined.isRun && draft.isRun
      joined.support += draft.support
      joined.supported += draft.supported
    }
    return joined
  }
}
