// SPDX-License-Identifier: Apache-2.0

import Language

/// The sentences of an original that each sentence of a suspect may follow, found through postings.
///
/// - Complexity: O(stems of the suspect * capped postings).
struct SentenceLinks: Sendable {
  /// The strongest links kept for a sentence.
  static let perSentence = 6
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
              var answers = SynonymAnswers(mine: mine, theirs: theirs, bridge: bridge)
              return Self.links(from: suspect.vectors, to: original.vectors, by: similarity, &answers)
            }
          }
        }
      }
    }
  }

  private static func links(
    from mine: SentenceVectors, to theirs: SentenceVectors, by similarity: SentenceSimilarity,
    _ answers: inout SynonymAnswers
  ) -> ([SentenceLink], [Int32]) {
    var links: [SentenceLink] = []
    var offsets: [Int32] = [0]
    var found: [UInt64] = []
    links.reserveCapacity(mine.count * 3)
    offsets.reserveCapacity(mine.count + 1)
    for sentence in 0..<mine.count {
      let mass = mine.masses[sentence]
      let count = similarity.count(sentence)
      found.removeAll(keepingCapacity: true)
      for place in 0..<count {
        let other = similarity.touched[place]
        let shared = similarity.shared[Int(other)].all
        let exact = 2 * shared / max(mass + theirs.masses[Int(other)], 0.1)
        let containment = shared / max(min(mass, theirs.masses[Int(other)]), 0.1)
        guard exact >= Self.weakest || containment >= 0.5 && shared >= 6 else { continue }
        // The strongest first, of equal ones the first: both are told by one number, as what is positive is ordered like its bits.
        found.append(UInt64(exact.bitPattern) << 32 | UInt64(UInt32.max - UInt32(other)))
      }
      found.sort(by: >)
      let kept = found.prefix(Self.perSentence)
      // The weakest of those that are kept comes last.
      let needsSynonyms = kept.last.map { Self.exact($0) < 0.8 } ?? false
      if needsSynonyms { answers.gather(for: sentence) }
      for key in kept {
        let exact = Self.exact(key)
        let other = Int(UInt32.max - UInt32(truncatingIfNeeded: key))
        let shared = similarity.shared[other]
        var synonym = exact
        if exact < 0.8 {
          let gained = answers.weight(beside: other)
          synonym = min(1, exact + 2 * gained / max(mass + theirs.masses[other], 0.1))
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

  private static func exact(_ key: UInt64) -> Float { Float(bitPattern: UInt32(key >> 32)) }

  /// The links of a suspect sentence.
  func links(of sentence: Int) -> ArraySlice<SentenceLink> {
    links[Int(offsets[sentence])..<Int(offsets[sentence + 1])]
  }
}
