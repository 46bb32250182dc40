// SPDX-License-Identifier: Apache-2.0

/// A search in an index that reuses its memory from query to query.
public struct CandidateSearch<Store: PostingStore>: Sendable {
  let index: FingerprintIndex<Store>
  private var tallies: Tallies
  /// What the present query found.
  private(set) var shingles = GatheredPostings()
  private(set) var anchors = GatheredPostings()
  /// For each document its place among the candidates of the present query, one more than it is; 0 between queries.
  var candidatePlaces: [UInt32]

  /// A search in an index.
  public init(_ index: FingerprintIndex<Store>) {
    self.index = index
    tallies = Tallies(documents: index.documentCount)
    candidatePlaces = Array(repeating: 0, count: index.documentCount)
  }

  /// The documents that a page may be a copy of, the likeliest first, at most `limit`.
  ///
  /// The weight is the greater of the two shares of rarity that a document has in common with the page: 1 means that it
  /// holds every rare 3-gram, or every rare pair of names or numbers, that the collection knows of the page.
  ///
  /// - Complexity: O(hashes of the page x document-frequency cap).
  public mutating func candidates(for fingerprint: Fingerprint, limit: Int) -> [Candidate] {
    let cap = FingerprintIndex<Store>.documentFrequencyCap
    shingles.gather(fingerprint.shingles, in: index.shingles, cap: cap)
    anchors.gather(fingerprint.anchors, in: index.anchors, cap: cap)
    let byShingles = tallies.ranking(of: shingles, limit: limit)
    let byAnchors = tallies.ranking(of: anchors, limit: limit)
    // Both rankings by turns, so that either alone brings at least half of the candidates.
    var union: [Candidate] = []
    for rank in 0..<max(byShingles.count, byAnchors.count) where union.count < limit {
      for ranking in [byShingles, byAnchors] where rank < ranking.count && union.count < limit {
        if let place = union.firstIndex(where: { $0.document == ranking[rank].document }) {
          union[place].weight = max(union[place].weight, ranking[rank].weight)
        } else {
          union.append(ranking[rank])
        }
      }
    }
    return union
  }
}
