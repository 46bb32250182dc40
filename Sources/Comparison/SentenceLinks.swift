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
  private(set) var links: [SentenceLink] = []
  /// For each suspect sentence where its links begin, with the number of all at the end.
  private(set) var offsets: [Int32] = [0]

  init(suspect: PreparedDocument, original: PreparedDocument, bridge: VocabularyBridge) {
    let mine = suspect.vectors
    let theirs = original.vectors
    var shared = [Float](repeating: 0, count: theirs.count)
    var sharedMasked = [Float](repeating: 0, count: theirs.count)
    var sharedLower = [Float](repeating: 0, count: theirs.count)
    var touched: [Int32] = []
    var found: [SentenceLink] = []
    var marks = [Int32](repeating: -1, count: original.vocabulary.count)
    offsets.reserveCapacity(mine.count + 1)
    for sentence in 0..<mine.count {
      touched.removeAll(keepingCapacity: true)
      found.removeAll(keepingCapacity: true)
      for place in mine.range(of: sentence) {
        let stem = mine.stems[place]
        let counterpart = bridge.exact[Int(stem)]
        guard counterpart >= 0 else { continue }
        let weight = suspect.vocabulary.weights[Int(stem)]
        let isUnquoted = mine.traits[place].contains(.unquoted)
        let isLowerCase = mine.traits[place].contains(.lowerCase)
        for posting in theirs.postings(of: counterpart) {
          let other = Int(theirs.postings[posting])
          if shared[other] == 0 { touched.append(Int32(other)) }
          shared[other] += weight
          guard isUnquoted, theirs.postingTraits[posting].contains(.unquoted) else { continue }
          sharedMasked[other] += weight
          if isLowerCase, theirs.postingTraits[posting].contains(.lowerCase) { sharedLower[other] += weight }
        }
      }
      for other in touched {
        let index = Int(other)
        let exact = 2 * shared[index] / max(mine.masses[sentence] + theirs.masses[index], 0.1)
        let lighter = min(mine.masses[sentence], theirs.masses[index])
        let containment = shared[index] / max(lighter, 0.1)
        if exact >= Self.weakest || containment >= 0.5 && shared[index] >= 6 {
          let maskedMass = mine.maskedMasses[sentence] + theirs.maskedMasses[index]
          let masked = maskedMass > 8 ? 2 * sharedMasked[index] / maskedMass : 0
          let lowerMass = mine.lowerMasses[sentence] + theirs.lowerMasses[index]
          let lowerCase = lowerMass > 8 ? 2 * sharedLower[index] / lowerMass : 0
          found.append(
            SentenceLink(
              suspect: Int32(sentence), original: other, exact: exact, masked: masked, lowerCase: lowerCase,
              synonym: exact,
              containment: containment, shared: shared[index]))
        }
        shared[index] = 0
        sharedMasked[index] = 0
        sharedLower[index] = 0
      }
      found.sort { ($0.exact, $1.original) > ($1.exact, $0.original) }
      if found.count > Self.perSentence { found.removeLast(found.count - Self.perSentence) }
      for index in found.indices where found[index].exact < 0.8 {
        found[index].synonym = Self.withSynonyms(
          found[index], suspect: suspect, original: original, bridge: bridge, marks: &marks)
      }
      links += found
      offsets.append(Int32(links.count))
    }
  }

  /// The links of a suspect sentence.
  func links(of sentence: Int) -> ArraySlice<SentenceLink> {
    links[Int(offsets[sentence])..<Int(offsets[sentence + 1])]
  }

  /// F with synonyms: each word of the original serves one word of the suspect at most.
  private static func withSynonyms(
    _ link: SentenceLink, suspect: PreparedDocument, original: PreparedDocument, bridge: VocabularyBridge,
    marks: inout [Int32]
  ) -> Float {
    let mine = suspect.vectors
    let theirs = original.vectors
    let stamp = link.original
    for place in theirs.range(of: Int(link.original)) { marks[Int(theirs.stems[place])] = stamp }
    var unmatched = 0
    for place in mine.range(of: Int(link.suspect)) {
      let counterpart = bridge.exact[Int(mine.stems[place])]
      if counterpart >= 0, marks[Int(counterpart)] == stamp { marks[Int(counterpart)] = -1 } else { unmatched += 1 }
    }
    var gained: Float = 0
    if unmatched > 0 {
      for place in mine.range(of: Int(link.suspect)) {
        let stem = mine.stems[place]
        for synonym in bridge.synonyms(of: stem) where marks[Int(synonym)] == stamp {
          marks[Int(synonym)] = -1
          gained +=
            synonymWeight * (suspect.vocabulary.weights[Int(stem)] + original.vocabulary.weights[Int(synonym)]) / 2
          break
        }
      }
    }
    for place in theirs.range(of: Int(link.original)) { marks[Int(theirs.stems[place])] = -1 }
    let mass = mine.masses[Int(link.suspect)] + theirs.masses[Int(link.original)]
    return min(1, link.exact + 2 * gained / max(mass, 0.1))
  }
}
