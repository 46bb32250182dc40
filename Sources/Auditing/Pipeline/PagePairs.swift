// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting

/// Which pages of a batch are compared with which: for each page those before it that the index points at, either way.
struct PagePairs {
  /// The most other pages that the index is asked for, for each page.
  private static let mostCandidates = 12
  /// The least share of the rare 3-grams, or of the pairs of names and numbers, of one of two pages that the other must
  /// hold for the two to be compared. A page's own share is small where a copied part is a small part of it, but then it
  /// is a large part of what it was copied from, as a rule; heavily spun copies were measured at .45 and more
  /// (`Tests/Benchmarks/measure_candidates.py queries --mutual`).
  private static let leastWeight = 0.05

  /// The later page in the upper half, the earlier one in the lower; ascending, without repetition.
  private let pairs: [UInt64]
  /// The later pages that have an earlier one to be compared with, each with its pairs.
  private let groups: [Range<Int>]

  /// The pairs of the pages that have fingerprints.
  ///
  /// - Complexity: O(pages x hashes of a page x document-frequency cap); the index takes 6 bytes a hash while it lasts.
  init(_ spool: FingerprintSpool) throws {
    let pages = spool.pages
    let index = try FingerprintIndex<MemoryPostings>(passing: { take in
      for page in pages { if let fingerprint = try spool.fingerprint(of: page) { take(fingerprint) } }
    })
    var search = CandidateSearch(index)
    var pairs: [UInt64] = []
    for (document, page) in pages.enumerated() {
      guard let fingerprint = try spool.fingerprint(of: page) else { continue }
      for candidate in search.candidates(for: fingerprint, limit: Self.mostCandidates + 1)
      where candidate.document != document && candidate.weight >= Self.leastWeight {
        let other = pages[candidate.document]
        pairs.append(UInt64(max(page, other)) << 32 | UInt64(min(page, other)))
      }
    }
    pairs.sort()
    self.init(sorted: pairs)
  }

  private init(sorted: [UInt64]) {
    var pairs: [UInt64] = []
    var groups: [Range<Int>] = []
    for pair in sorted where pair != pairs.last {
      if let last = pairs.last, last >> 32 == pair >> 32, let group = groups.popLast() {
        groups.append(group.lowerBound..<pairs.count + 1)
      } else {
        groups.append(pairs.count..<pairs.count + 1)
      }
      pairs.append(pair)
    }
    self.pairs = pairs
    self.groups = groups
  }

  /// The number of pages that have others before them to be compared with.
  var count: Int { groups.count }

  /// A page, and the others before it that it is compared with, ascending.
  subscript(group: Int) -> (page: Int, others: [Int]) {
    let range = groups[group]
    return (Int(pairs[range.lowerBound] >> 32), pairs[range].map { Int($0 & 0xFFFF_FFFF) })
  }
}
