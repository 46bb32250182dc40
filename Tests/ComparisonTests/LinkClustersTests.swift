// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Comparison

@Suite struct LinkClustersTests {
  private static func link(_ suspect: Int32, _ original: Int32) -> SentenceLink {
    SentenceLink(
      suspect: suspect, original: original, exact: 1, masked: 1, lowerCase: 1, synonym: 1, containment: 1, shared: 1)
  }

  private static func groups(_ links: [SentenceLink], stretches: [Int32]) -> [[Int32]] {
    let clusters = LinkClusters(seeds: links.indices.map { Int32($0) }, links: links, stretches: stretches)
    return clusters.groups.map { Array(clusters.order[$0]) }
  }

  @Test func `links far apart on either side are groups of their own`() {
    let links = [Self.link(0, 0), Self.link(1, 1), Self.link(1, 20), Self.link(2, 21), Self.link(9, 2)]
    #expect(Self.groups(links, stretches: [Int32](repeating: 0, count: 10)) == [[0, 1], [2, 3], [4]])
  }

  @Test func `no group reaches across the border of a stretch`() {
    let links = [Self.link(0, 0), Self.link(1, 1), Self.link(2, 2)]
    #expect(Self.groups(links, stretches: [0, 0, 1]) == [[0, 1], [2]])
  }

  @Test func `every seed is in one group, in ascending order, and no group has a gap`() {
    var random = SplitMix(state: 7)
    func next() -> Int32 { Int32.random(in: 0..<80, using: &random) }
    for _ in 0..<50 {
      let links = (0..<60).map { _ in (next(), next()) }.sorted { $0 < $1 }.map { Self.link($0.0, $0.1) }
      let groups = Self.groups(links, stretches: [Int32](repeating: 0, count: 80))
      #expect(groups.flatMap { $0 }.sorted() == links.indices.map { Int32($0) })
      #expect(groups.map { $0[0] } == groups.map { $0[0] }.sorted())
      for group in groups {
        #expect(group == group.sorted())
        for side in [\SentenceLink.suspect, \SentenceLink.original] {
          let places = group.map { links[Int($0)][keyPath: side] }.sorted()
          #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 <= LinkClusters.longestGap })
        }
      }
    }
  }

  @Test func `nothing has no groups`() { #expect(Self.groups([], stretches: []).isEmpty) }
}
