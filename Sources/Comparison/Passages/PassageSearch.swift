// SPDX-License-Identifier: Apache-2.0

import Language

/// Searches a pair for passages: drafts by strict borders first; where what lies outside them has nothing to do with the original, looser
/// borders do no harm and find more.
struct PassageSearch {
  /// Borders of the first drafts.
  static let strict = (weakest: Float(-2.5), border: Float(-0.8))
  /// Borders of drafts in a report of the same event; they are tightened after verification.
  static let sameEvent = (weakest: Float(-4), border: Float(-2))
  /// Borders of drafts in a foreign host.
  static let foreign = (weakest: Float(-6.5), border: Float(-4.5))
  /// The likeness outside the drafts up to which a host counts as foreign, and from which as a report of the same event.
  static let likeness = (foreign: Float(0.08), sameEvent: Float(0.22))

  /// How often what is left beside a tightened passage is looked at again.
  static let rounds = 3

  let suspect: PreparedDocument
  let original: PreparedDocument
  let bridge: VocabularyBridge
  let links: SentenceLinks
  let logits: [Float]

  init(suspect: PreparedDocument, original: PreparedDocument, bridge: VocabularyBridge, links: SentenceLinks) {
    self.suspect = suspect
    self.original = original
    self.bridge = bridge
    self.links = links
    logits = LinkModel.logits(of: links, suspect: suspect.vectors, original: original.vectors)
  }

  /// The passages that stand up to verification, in the suspect's order, with tight borders.
  func passages() -> [VerifiedDraft] {
    let (finder, share) = finder()
    let threshold =
      PassageModel.threshold.foreign + Double(share)
      * (PassageModel.threshold.sameEvent - PassageModel.threshold.foreign)
    var passages: [VerifiedDraft] = []
    var open = finder.drafts()
    for _ in 0..<Self.rounds where !open.isEmpty {
      var next: [PassageDraft] = []
      for passage in verified(open) where passage.probability >= threshold {
        let (core, rest) = finder.tightened(passage.draft)
        passages.append(VerifiedDraft(draft: core, features: passage.features, probability: passage.probability))
        next += rest
      }
      open = next
    }
    return passages.sorted { $0.draft.suspect.lowerBound < $1.draft.suspect.lowerBound }
  }

  /// All drafts with what their verification says.
  func verifiedDrafts() -> [VerifiedDraft] { verified(finder().finder.drafts()) }

  /// A finder whose borders fit the pair: what lies outside a first, strict set of drafts says what sort of host this is.
  private func finder() -> (finder: PassageFinder, share: Float) {
    let drafts = finder(Self.strict.weakest, Self.strict.border).drafts()
    let outside = OutsideLikeness.value(suspect: suspect, links: links.links, drafts: drafts)
    let share = min(1, max(0, (outside - Self.likeness.foreign) / (Self.likeness.sameEvent - Self.likeness.foreign)))
    let fitted = finder(
      Self.foreign.weakest + share * (Self.sameEvent.weakest - Self.foreign.weakest),
      Self.foreign.border + share * (Self.sameEvent.border - Self.foreign.border))
    return (fitted, share)
  }

  private func verified(_ drafts: [PassageDraft]) -> [VerifiedDraft] {
    let outside = OutsideLikeness.value(suspect: suspect, links: links.links, drafts: drafts)
    let features = PassageFeatures(
      suspect: suspect, original: original, bridge: bridge, links: links.links, logits: logits, likenessOutside: outside
    )
    return drafts.map { draft in
      let values = features.values(of: draft)
      return VerifiedDraft(draft: draft, features: values, probability: PassageModel.probability(of: values))
    }
  }

  private func finder(_ weakest: Float, _ border: Float) -> PassageFinder {
    PassageFinder(
      links: links.links, logits: logits, stretches: suspect.vectors.stretches, weakest: weakest, border: border)
  }
}
