// SPDX-License-Identifier: Apache-2.0

/// A search in an index that reuses its memory from query to query.
public struct CandidateSearch<Store: PostingStore>: Sendable {
  /// Where one in so many of a page's hashes, or more, is in more documents than the cap, they are not passed over.
  private static var widelyCopied: Int { 4 }

  private let index: FingerprintIndex<Store>
  /// What each document has gathered in the present query; zero between queries.
  private var tallies: [Float]
  private var touched: [Int] = []

  /// A search in an index.
  public init(_ index: FingerprintIndex<Store>) {
    self.index = index
    tallies = Array(repeating: 0, count: index.documentCount)
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
    guard whole > 0 else { return [] }
    // The order of touching depends on the hashes alone; ties go by the document's number.
    var best: [Candidate] = touched.map { Candidate(document: $0, weight: Double(tallies[$0] / whole)) }
    for document in touched { tallies[document] = 0 }
    touched.removeAll(keepingCapacity: true)
    if best.count > limit {
      let floor = Self.weight(ofRank: limit, among: best)
      best.removeAll { $0.weight < floor }
    }
    best.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.document < $1.document }
    return Array(best.prefix(limit))
  }

  /// Adds a hash's rarity to the documents at its places.
  ///
  /// - Returns: The rarity.
  private mutating func tally(_ places: Range<Int>, in store: Store, of documents: Int? = nil) -> Float {
    let rarity = Self.rarity(documents: documents ?? places.count)
    for place in places {
      let document = store.document(at: place)
      if tallies[document] == 0 { touched.append(document) }
      tallies[document] += rarity
    }
    return rarity
  }

  /// The weight of a hash by how many documents hold it: 1 for one, half of it for two or three, and so on with the logarithm.
  private static func rarity(documents: Int) -> Float {
    1 / Float(1 + (Int.bitWidth - documents.leadingZeroBitCount - 1))
  }

  /// The weight that at least `rank` candidates reach, found in a histogram; a little too low at most, never too high.
  private static func weight(ofRank rank: Int, among candidates: [Candidate]) -> Double {
    var histogram = [Int](repeating: 0, count: 257)
    for candidate in candidates { histogram[Int(min(max(candidate.weight, 0), 1) * 256)] += 1 }
    var count = 0
    for step in stride(from: 256, through: 0, by: -1) {
      count += histogram[step]
      if count >= rank { return Double(step) / 256 }
    }
    return 0
  }
}
