// SPDX-License-Identifier: Apache-2.0

import Language

/// Follows a word-for-word copy in a report of the same event to where the two texts part: a sentence that says the same on both sides, directly
/// behind or before it, belongs to it, even one that the report quotes in a place of its own as well and that would prove nothing alone.
struct VerbatimContinuation {
  let suspect: PreparedDocument
  let links: SentenceLinks
  let runs: CommonRuns

  /// Passages in the suspect's order, the verbatim ones followed as far as they go and no other passage begins.
  ///
  /// - Complexity: O(n) in the suspect's sentences.
  func continued(_ passages: [VerifiedDraft]) -> [VerifiedDraft] {
    guard passages.contains(where: \.draft.isRun) else { return passages }
    let shares = RunShares(suspect, runs: runs.suspect).all
    var continued = passages
    var end: Int32 = 0
    for index in continued.indices {
      let next = index + 1 < continued.count ? continued[index + 1].draft.suspect.lowerBound : Int32(shares.count)
      if continued[index].draft.isRun {
        continued[index].draft = follow(continued[index].draft, within: end..<max(end, next), shares)
      }
      end = max(end, continued[index].draft.suspect.upperBound)
    }
    return continued
  }

  /// A verbatim draft with the sentences before and behind it that are free and go on as the original does.
  private func follow(_ draft: PassageDraft, within free: Range<Int32>, _ shares: [Float]) -> PassageDraft {
    var draft = draft
    for step in [Int32(-1), 1] {
      var sentence = step < 0 ? draft.suspect.lowerBound : draft.suspect.upperBound - 1
      guard var source = equals(of: sentence, shares).first(where: { draft.original.contains($0.source) })?.source
      else { continue }
      var added: [Int32] = []
      while free.contains(sentence + step), isUnbroken(from: min(sentence, sentence + step)),
        let next = equals(of: sentence + step, shares).first(where: { $0.source == source + step })
      {
        sentence += step
        source = next.source
        draft.suspect = min(draft.suspect.lowerBound, sentence)..<max(draft.suspect.upperBound, sentence + 1)
        draft.original = min(draft.original.lowerBound, source)..<max(draft.original.upperBound, source + 1)
        added.append(next.link)
      }
      draft.links = step < 0 ? added.reversed() + draft.links : draft.links + added
      draft.supported += Float(added.count)
    }
    return draft
  }

  /// The original's sentences that say the same as one of the suspect's, word for word, each with its link's place in the list.
  private func equals(of sentence: Int32, _ shares: [Float]) -> some Sequence<(source: Int32, link: Int32)> {
    let isInRun = shares[Int(sentence)] >= VerbatimBorders.sameSentence
    let places = links.offsets[Int(sentence)]..<links.offsets[Int(sentence) + (isInRun ? 1 : 0)]
    return places.lazy.filter { links.links[Int($0)].exact >= VerbatimBorders.sameSentence }
      .map { (links.links[Int($0)].original, $0) }
  }

  /// Whether nothing stands between a sentence and the next: no line of junk.
  private func isUnbroken(from sentence: Int32) -> Bool {
    let sentences = suspect.annotated.sentences
    let gap = sentences[Int(sentence)].range.upperBound..<sentences[Int(sentence) + 1].range.lowerBound
    return suspect.text.utf8[gap].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}
