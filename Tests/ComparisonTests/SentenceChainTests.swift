// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Comparison

@Suite struct SentenceChainTests {
  /// The rule of the chain link by link, without any care for speed: of equal chains the one that comes from the first link.
  private static func chain(_ links: [SentenceLink], _ steps: [Float]) -> (members: [Int], score: Float) {
    var scores: [Float] = []
    var previous: [Int] = []
    for (current, link) in links.enumerated() {
      var best = (score: Float(0), from: -1)
      for (earlier, before) in links[..<current].enumerated()
      where before.suspect < link.suspect && before.original <= link.original
        && link.suspect - before.suspect <= SentenceChain.longestGap
      {
        let skipped = link.suspect - before.suspect - 1 + max(0, link.original - before.original - 1)
        let score = scores[earlier] - SentenceChain.gap * Float(skipped)
        if score > best.score { best = (score, earlier) }
      }
      scores.append(best.score + steps[current])
      previous.append(best.from)
    }
    var best = -1
    for place in scores.indices where scores[place] > (best < 0 ? 0 : scores[best]) { best = place }
    let score = best < 0 ? 0 : scores[best]
    var members: [Int] = []
    while best >= 0 {
      members.append(best)
      best = previous[best]
    }
    return (members.reversed(), score)
  }

  @Test(arguments: 0..<200) func `finds the chain that the rule describes`(seed: Int) {
    var random = UInt64(seed) &+ 1
    func next(_ count: UInt64) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((random >> 33) % count)
    }
    var links: [SentenceLink] = []
    var suspect: Int32 = 0
    for _ in 0..<next(60) {
      // Mostly the next sentence, often the same one, now and then one far behind.
      suspect += [0, 0, 1, 1, 1, 2, 9, 14].map(Int32.init)[next(8)]
      links.append(
        SentenceLink(
          suspect: suspect, original: Int32(next(20)), exact: 0, masked: 0, lowerCase: 0, synonym: 0, containment: 0,
          shared: 0))
    }
    // In tenths, so that chains of equal score come up.
    let steps = links.map { _ in Float(next(9)) / 10 - 0.2 }
    let chain = SentenceChain(links: links, steps: steps)
    let expected = Self.chain(links, steps)
    #expect(chain.members == expected.members)
    #expect(chain.score == expected.score)
  }
}
