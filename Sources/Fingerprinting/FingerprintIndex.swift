// SPDX-License-Identifier: Apache-2.0

/// Finds the documents of a collection that a page may be a copy of, without comparing it with all.
///
/// Two inverted indexes, one of sampled word 3-grams, one of neighbouring names and numbers; each ranks the documents by
/// the rarity of what they share with the page, and the union of the best of both are the candidates. A hash that many
/// documents hold says nothing and is passed over.
public struct FingerprintIndex<Store: PostingStore>: Sendable {
  /// A hash in more documents than this is passed over.
  public static var documentFrequencyCap: Int { 200 }

  let shingles: Store
  let anchors: Store
  /// The number of documents.
  public let documentCount: Int

  /// An index of two stores.
  public init(shingles: Store, anchors: Store, documentCount: Int) {
    self.shingles = shingles
    self.anchors = anchors
    self.documentCount = documentCount
  }

  /// The documents that a page may be a copy of, the likeliest first.
  ///
  /// For many queries keep a ``CandidateSearch``, which reuses its memory.
  public func candidates(for fingerprint: Fingerprint, limit: Int) -> [Candidate] {
    var search = CandidateSearch(self)
    return search.candidates(for: fingerprint, limit: limit)
  }
}

extension FingerprintIndex where Store == MemoryPostings {
  /// An index of documents in memory, numbered in their order.
  public init(_ fingerprints: some Sequence<Fingerprint>) {
    var shingles: [UInt64] = []
    var anchors: [UInt64] = []
    var count: UInt64 = 0
    for fingerprint in fingerprints {
      for hash in fingerprint.shingles { shingles.append(UInt64(hash) << 32 | count) }
      for hash in fingerprint.anchors { anchors.append(UInt64(hash) << 32 | count) }
      count += 1
    }
    self.init(shingles: MemoryPostings(shingles), anchors: MemoryPostings(anchors), documentCount: Int(count))
  }
}
