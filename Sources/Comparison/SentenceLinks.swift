// SPDX-License-Identifier: Apache-2.0

import Language

/// The sentences of an original that each sentence of a suspect may follow, found through postings.
///
/// - Complexity: O(stems of the suspect * capped postings).
struct SentenceLinks: Sendable {
  /// The strongest links kept for a sentence.
  static let perSentence = StrongestSentences.capacity
  /// Links weaker than this in every respect are dropped.
  static let weakest: Float = 0.12
  /// What a synonym counts.
  static let synonymWeight: Float = 0.82

  /// The links, by suspect sentence and then by descending `exact`.
  let links: [SentenceLink]
  /// For each suspect sentence where its links begin, with the number of all at the end.
  let offsets: [Int32]

  init(suspect: PreparedDocument, original: PreparedDocument, bridge: VocabularyBridge) {
    (links, offsets) = suspect.withSentenceColumns { mine in
      original.withSentenceColumns { theirs in
        bridge.withColumns { bridge in
          let sentences = original.vectors.count
          return withUnsafeTemporaryAllocation(of: SentenceSimilarity.Shared.self, capacity: sentences) { shared in
            shared.initialize(repeating: SentenceSimilarity.Shared())
            return withUnsafeTemporaryAllocation(of: Int32.self, capacity: sentences + 1) { touched in
              let similarity = SentenceSimilarity(
                mine: mine, theirs: theirs, exact: bridge.exact, shared: shared, touched: touched)
              let answers = SynonymAnswers(mine: mine, theirs: theirs, bridge: bridge)
              return Self.links(from: suspect.vectors, to: original.vectors, by: similarity, answers)
            }
          }
        }
      }
    }
  }

  private static func links(
    from mine: SentenceVectors, to theirs: SentenceVectors, by similarity: SentenceSimilarity,
    _ answers: borrowing SynonymAnswers
  ) -> ([SentenceLink], [Int32]) {
    var links: [SentenceLink] = []
    var offsets: [Int32] = [0]
    var kept = StrongestSentences()
    links.reserveCapacity(mine.count * Self.perSentence)
    offsets.reserveCapacity(mine.count + 1)
    for sentence in 0..<mine.count {
      let mass = mine.masses[sentence]
      let count = similarity.count(sentence)
      kept.removeAll()
      for place in 0..<count {
        let other = similarity.touched[place]
        let shared = similarity.shared[Int(other)].all
        let exact = 2 * shared / max(mass + theirs.masses[Int(other)], 0.1)
        let containment = shared / max(min(mass, theirs.masses[Int(other)]), 0.1)
        let isLink = exact >= Self.weakest || containment >= 0.5 && shared >= 6
        kept.insert(other, likeness: isLink ? exact : 0)
      }
      // What is near enough to equal gains nothing from synonyms, nor does what has all words of the sentence.
      let words = mine.range(of: sentence).count
      let strongest = kept.count
      let unequal = (0..<strongest).first { kept.likeness(at: $0) < 0.8 }
      if let unequal { answers.weigh(sentence, beside: kept, from: unequal) }
      for place in 0..<strongest {
        let (other, exact) = (kept.sentence(at: place), kept.likeness(at: place))
        let shared = similarity.shared[other]
        var synonym = exact
        if exact < 0.8, shared.count < words {
          synonym = min(1, exact + 2 * answers.gained[place] / max(mass + theirs.masses[other], 0.1))
        }
        let maskedMass = mine.maskedMasses[sentence] + theirs.maskedMasses[other]
        let lowerMass = mine.lowerMasses[sentence] + theirs.lowerMasses[other]
        links.append(
          SentenceLink(
            suspect: Int32(sentence), original: Int32(other), exact: exact,
            masked: maskedMass > 8 ? 2 * shared.masked / maskedMass : 0,
            lowerCase: lowerMass > 8 ? 2 * shared.lower / lowerMass : 0, synonym: synonym,
            containment: shared.all / max(min(mass, theirs.masses[other]), 0.1), shared: shared.all))
      }
      for place in 0..<count { similarity.shared[Int(similarity.touched[place])] = SentenceSimilarity.Shared() }
      offsets.append(Int32(links.count))
    }
    return (links, offsets)
  }

  /// The links of a suspect sentence.
  func links(of sentence: Int) -> ArraySlice<SentenceLink> {
    links[Int(offsets[sentence])..<Int(offsets[sentence + 1])]
  }
}
