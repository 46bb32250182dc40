// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Language

/// Finds articles on one topic that are not copies of one another: they share names and figures and no run of eight words.
struct TopicFinder {
  /// Runs of so many words in common are taken for copying.
  static let runOfWords = 8
  /// The least share of rare names and figures in common.
  static let leastShare = 0.12

  private let texts: [String]

  init(_ texts: [String]) { self.texts = texts }

  /// Pairs of texts on one topic, at most `limit`, in the order of the texts.
  func pairs(limit: Int) -> [(String, String)] {
    let tokens = texts.map { AnnotatedText(Text($0)).tokens }
    let fingerprints = tokens.map { Fingerprint($0) }
    var search = CandidateSearch(FingerprintIndex(fingerprints))
    var pairs: [(String, String)] = []
    for (number, fingerprint) in fingerprints.enumerated() where pairs.count < limit {
      let anchorsOnly = Fingerprint(shingles: [], anchors: fingerprint.anchors.map { UInt64($0) << 32 })
      let near = search.candidates(for: anchorsOnly, limit: 6).first { candidate in
        candidate.document > number && candidate.weight >= Self.leastShare
          && runs(tokens[number]).isDisjoint(with: runs(tokens[candidate.document]))
      }
      if let near { pairs.append((texts[number], texts[near.document])) }
    }
    return pairs
  }

  private func runs(_ tokens: Tokens) -> Set<UInt64> {
    guard tokens.count >= Self.runOfWords else { return [] }
    return Set(
      (0...tokens.count - Self.runOfWords).map { start in
        tokens.words[start..<start + Self.runOfWords].reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 }
      })
  }
}
