// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting

/// Finds out which pages of a batch are compared with which: each with those that the index points at, either way.
enum PagePairing {
  /// The most other pages that the index is asked for, for each page.
  private static let mostCandidates = 12
  /// The least share of the rare 3-grams, or of the pairs of names and numbers, of one of two pages that the other must
  /// hold for the two to be compared. A page's own share is small where a copied part is a small part of it, but then it
  /// is a large part of what it was copied from, as a rule; heavily spun copies were measured at .45 and more
  /// (`Tests/Benchmarks/measure_candidates.py queries --mutual`).
  private static let leastWeight = 0.05

  /// The pairs of the pages that have fingerprints.
  ///
  /// - Throws: Where the fingerprints cannot be read.
  /// - Complexity: O(pages x hashes of a page x document-frequency cap); the index takes 6 bytes a hash while it lasts.
  static func pairs(of file: FingerprintFile) throws -> [PagePair] {
    let index = try FingerprintIndex<MemoryPostings>(passing: { take in
      for place in 0..<file.count { take(try file.fingerprint(place)) }
    })
    var search = CandidateSearch(index)
    var pairs: [PagePair] = []
    for document in 0..<file.count {
      for candidate in search.candidates(for: try file.fingerprint(document), limit: mostCandidates + 1)
      where candidate.document != document && candidate.weight >= leastWeight {
        pairs.append(PagePair(file.page(document), file.page(candidate.document)))
      }
    }
    pairs.sort()
    return pairs
  }
}
