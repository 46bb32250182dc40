// SPDX-License-Identifier: Apache-2.0

import Language

/// How alike the sentences are that no draft has: high between reports of one event, near 0 in a foreign host.
enum OutsideLikeness {
  /// Fewer words than this are too few to judge by; the figure falls towards 0.
  static let fewestWords: Float = 60

  /// The best similarity of each suspect sentence outside the drafts, synonyms counted, weighted by words; 0 to 1.
  static func value(suspect: PreparedDocument, links: [SentenceLink], drafts: [PassageDraft]) -> Float {
    var best = [Float](repeating: 0, count: suspect.vectors.count)
    for link in links { best[Int(link.suspect)] = max(best[Int(link.suspect)], link.synonym) }
    var isInside = [Bool](repeating: false, count: best.count)
    for draft in drafts {
      for sentence in draft.suspect { isInside[Int(sentence)] = true }
    }
    var sum: Float = 0
    var words: Float = 0
    for sentence in best.indices where !isInside[sentence] {
      let count = Float(suspect.annotated.sentences[sentence].tokens.count)
      sum += best[sentence] * count
      words += count
    }
    return words > 0 ? sum / max(fewestWords, words) : 0
  }
}
