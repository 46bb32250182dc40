// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Fingerprinting

@Suite struct BestCandidatesTests {
  @Test(arguments: [1, 2, 3, 20, 499, 500, 1_000])
  func `the best ones are those that a sort puts first`(limit: Int) {
    // Weights that come back, so that many are equal.
    let all = (0..<500).map { Candidate(document: $0 * 7 % 500, weight: Double($0 * $0 % 83) / 83) }
    let sorted = all.sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.document < $1.document }
    var best = BestCandidates(limit: limit)
    for candidate in all { best.add(candidate) }
    #expect(best.ordered() == Array(sorted.prefix(limit)))
  }

  @Test func `nothing is the best of nothing`() {
    #expect(BestCandidates(limit: 3).ordered().isEmpty)
  }
}
