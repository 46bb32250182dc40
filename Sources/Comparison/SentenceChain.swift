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
    // In columns: the inner loop is the hottest of all, and reads three numbers of each link.
    let suspects = links.map(\.suspect)
    let originals = links.map(\.original)
    var best = -1
    let previous = [Int32](unsafeUninitializedCapacity: links.count) { previous, count in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: links.count) { scores in
        best = Self.fill(previous, scores, suspects, originals, steps)
        if best >= 0 { score = scores[best] }
      }
      count = links.count
    }
    while best >= 0 {
      members.append(best)
      best = Int(previous[best])
    }
    members.reverse()
  }

  /// Fills in the best score of a chain that ends in each link, and the link before it, or -1.
  ///
  /// - Returns: The link that the best of all ends in, or -1 if none has a positive score.
  private static func fill(
    _ previous: UnsafeMutableBufferPointer<Int32>, _ scores: UnsafeMutableBufferPointer<Float>, _ suspects: [Int32],
    _ originals: [Int32], _ steps: [Float]
  ) -> Int {
    suspects.withUnsafeBufferPointer { suspects in
      originals.withUnsafeBufferPointer { originals in
        var best = -1
        var bestScore: Float = 0
        var windowStart = 0
        // The links of one sentence of the suspect do not follow each other.
        var windowEnd = 0
        for current in suspects.indices {
          let (suspect, original) = (suspects[current], originals[current])
          while Int(suspect - suspects[windowStart]) > longestGap { windowStart += 1 }
          while suspects[windowEnd] < suspect { windowEnd += 1 }
          var reached: Float = 0
          var from: Int32 = -1
          // From the nearest on, whose chains are mostly the best: hardly any link behind them is looked at twice. Of equal ones the first
          // counts.
          var earlier = windowEnd - 1
          while earlier >= windowStart {
            if scores[earlier] >= reached, originals[earlier] <= original {
              let skipped = max(0, suspect &- suspects[earlier] &- 1) &+ max(0, original &- originals[earlier] &- 1)
              let score = scores[earlier] - gap * Float(skipped)
              if score > reached || score == reached && from >= 0 {
                reached = score
                from = Int32(earlier)
              }
            }
            earlier -= 1
          }
          previous[current] = from
          scores[current] = reached + steps[current]
          if scores[current] > bestScore {
            bestScore = scores[current]
            best = current
          }
        }
        return best
      }
    }
  }
}
