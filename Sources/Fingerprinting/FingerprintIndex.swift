// SPDX-License-Identifier: Apache-2.0

/// Finds the documents of a collection that a page may be a copy of, without comparing it with all.
///
/// Two inverted indexes, one of sampled word 3-grams, one of neighbouring names and numbers; each ranks the documents by
/// the rarity of what they share with the page, and the union of the best of both are the candidates. A hash that many
/// documents hold says nothing and is passed over, unless much of the page consists of such hashes: then it is a text
/// that was copied very often.
public struct FingerprintIndex<Store: PostingStore>: Sendable {
  /// A hash in more documents than this is passed over as a rule.
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
  /// The memory that the postings take, in bytes.
  public var byteCount: Int { shingles.byteCount + anchors.byteCount }

  /// An index of documents in memory, numbered in their order.
  public init(_ fingerprints: some Collection<Fingerprint>) {
    // An array, whose elements are handed on without asking what sort of collection holds them.
    let fingerprints = Array(fingerprints)
    self.init(passing: { take in for each in fingerprints { take(each) } })
  }

  /// An index of documents that are handed over one after the other, twice, so that they need not be in memory together.
  ///
  /// - Parameter documents: Calls its argument with each fingerprint, in order; called twice, and alike both times.
  /// - Throws: What `documents` throws.
  public init(passing documents: (_ take: (Fingerprint) -> Void) throws -> Void) rethrows {
    var shingles = MemoryPostingsBuilder()
    var anchors = MemoryPostingsBuilder()
    try documents {
      shingles.count($0.shingles)
      anchors.count($0.anchors)
    }
    shingles.beginPlacing()
    anchors.beginPlacing()
    var count: UInt32 = 0
    try documents {
      shingles.place($0.shingles, of: count)
      anchors.place($0.anchors, of: count)
      count += 1
    }
    self.init(shingles: shingles.postings(), anchors: anchors.postings(), documentCount: Int(count))
  }
}
