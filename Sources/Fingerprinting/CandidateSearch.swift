// SPDX-License-Identifier: Apache-2.0

/// A search in an index that reuses its memory from query to query.
public struct CandidateSearch<Store: PostingStore>: Sendable {
  /// Where one in so many of a page's hashes, or more, is in more documents than the cap, they are not passed over.
  private static var widelyCopied: Int { 4 }

  let index: FingerprintIndex<Store>
  private var tallies: Tallies

  /// A search in an index.
  public init(_ index: FingerprintIndex<Store>) {
    self.index = index
    tallies = Tallies(documents: index.documentCount)
  }

  /// The documents that a page may be a copy of, the likeliest first, at most `limit`.
  ///
  /// The weight is the greater of the two shares of rarity that a document has in common with the page: 1 means that it
  /// holds every rare 3-gram, or every rare pair of names or numbers, that the collection knows of the page.
  ///
  /// - Complexity: O(hashes of the page x document-frequency cap).
  public mutating func candidates(for fingerprint: Fingerprint, limit: Int) -> [Candidate] {
    let byShingles = ranking(of: fingerprint.shingles, in: index.shingles, limit: limit)
    let byAnchors = ranking(of: fingerprint.anchors, in: index.anchors, limit: limit)
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

  /// The documents by the rarity of what they share with the page, in one of the two stores.
  private mutating func ranking(of hashes: ArraySlice<UInt32>, in store: Store, limit: Int) -> [Candidate] {
    let cap = FingerprintIndex<Store>.documentFrequencyCap
    var whole: Float = 0
    var known = 0
    var frequent: [Range<Int>] = []
    for hash in hashes {
      let places = store.places(of: hash)
      guard !places.isEmpty else { continue }
      known += 1
      if places.count > cap { frequent.append(places) } else { whole += tally(places, in: store) }
    }
    // A page has few of the language's stock phrases: where much of it stands in so many documents, it is the text that
    // was copied so often, and any of the copies will do.
    if frequent.count * Self.widelyCopied >= known {
      for places in frequent { whole += tally(places.prefix(cap), in: store, of: places.count) }
    }
    return tallies.ranking(of: whole, limit: limit)
  }

  /// Adds a hash's rarity to the documents at its places.
  ///
  /// - Returns: The rarity.
  @inline(__always)
  private mutating func tally(_ places: Range<Int>, in store: Store, of documents: Int? = nil) -> Float {
    let rarity = HashRarity.weight(documents: documents ?? places.count)
    for place in places { tallies.add(rarity, to: store.document(at: place)) }
    return rarity
  }
}
