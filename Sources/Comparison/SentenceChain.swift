// SPDX-License-Identifier: Apache-2.0

/// The best chain of links in the order of both texts (Smith and Waterman, 1981, over sentences instead of letters).
struct SentenceChain {
  /// What each sentence skipped on either side costs.
  static let gap: Float = 0.02
  /// A chain bridges at most so many sentences of the suspect.
  static let longestGap = 12

  /// The links of the chain, as places in the list given.
  private(set) var members: [Int] = []
  private(set) var score: Float = 0

  /// - Parameters:
  ///   - links: Links by suspect sentence.
  ///   - steps: What each link adds; may be negative.
  /// - Complexity: O(links * links of twelve sentences).
  init(links: [SentenceLink], steps: [Float]) {
    guard !links.isEmpty else { return }
    var scores = [Float](repeating: 0, count: links.count)
    var previous = [Int32](repeating: -1, count: links.count)
    var best = -1
    var windowStart = 0
    for current in links.indices {
      let link = links[current]
      while Int(link.suspect - links[windowStart].suspect) > Self.longestGap { windowStart += 1 }
      var reached: Float = 0
      for earlier in windowStart..<current {
        let other = links[earlier]
        guard other.suspect < link.suspect, other.original <= link.original, scores[earlier] > 0 else { continue }
        let skipped = max(0, link.suspect - other.suspect - 1) + max(0, link.original - other.original - 1)
        let score = scores[earlier] - Self.gap * Float(skipped)
        if score > reached {
          reached = score
          previous[current] = Int32(earlier)
        }
      }
      scores[current] = reached + steps[current]
      if scores[current] > score {
        score = scores[current]
        best = current
      }
    }
    while best >= 0 {
      members.append(best)
      best = Int(previous[best])
    }
    members.reverse()
  }
}
