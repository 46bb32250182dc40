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
    // In columns, with one more vector that is read but does not count.
    let count = links.count + Lanes.scalarCount
    var best = -1
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * count) { places in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { scores in
        places.initialize(repeating: 0)
        scores.initialize(repeating: 0)
        guard let suspects = places.baseAddress, let scores = scores.baseAddress else { return }
        let (originals, previous) = (suspects + count, suspects + 2 * count)
        for (place, link) in links.enumerated() { (suspects[place], originals[place]) = (link.suspect, link.original) }
        best = Self.fill(previous, scores, suspects, originals, steps)
        guard best >= 0 else { return }
        score = scores[best]
        // A chain has a link of a sentence at most.
        members.reserveCapacity(min(links.count, Int(suspects[best] - suspects[0]) + 1))
        while best >= 0 {
          members.append(best)
          best = Int(previous[best])
        }
      }
    }
    members.reverse()
  }

  private typealias Lanes = SIMD4<Int32>

  /// Fills in the best score of a chain that ends in each link, and the link before it, or -1.
  ///
  /// - Returns: The link that the best of all ends in, or -1 if none has a positive score.
  private static func fill(
    _ previous: UnsafeMutablePointer<Int32>, _ scores: UnsafeMutablePointer<Float>, _ suspects: UnsafePointer<Int32>,
    _ originals: UnsafePointer<Int32>, _ steps: [Float]
  ) -> Int {
    var best = -1
    var bestScore: Float = 0
    var windowStart = 0
    // The links of one sentence of the suspect do not follow each other.
    var windowEnd = 0
    for (current, step) in steps.enumerated() {
      let (suspect, original) = (suspects[current], originals[current])
      while Int(suspect - suspects[windowStart]) > longestGap { windowStart += 1 }
      while suspects[windowEnd] < suspect { windowEnd += 1 }
      // The best chain up to here, four links at a time: scores above 0 are ordered as their bits are, and of equal ones the first counts.
      var reached = Lanes()
      var from = Lanes(repeating: -1)
      var place = Lanes(0, 1, 2, 3) &+ Int32(truncatingIfNeeded: windowStart)
      for earlier in stride(from: windowStart, to: windowEnd, by: Lanes.scalarCount) {
        let before = suspect &- lanes(suspects, earlier)
        let beside = original &- lanes(originals, earlier)
        let skipped = before &- 1 &+ (beside &- 1).replacing(with: 0, where: beside .== 0)
        let score = UnsafeRawPointer(scores + earlier).loadUnaligned(as: SIMD4<Float>.self)
        let bits = unsafeBitCast(score - gap * SIMD4<Float>(skipped), to: Lanes.self)
        // What stands behind the window is of the same sentence or a later one.
        let isBetter = (bits .> reached) .& (before .> 0) .& (beside .>= 0)
        reached.replace(with: bits, where: isBetter)
        from.replace(with: place, where: isBetter)
        place &+= Int32(Lanes.scalarCount)
      }
      let last = strongest(reached, from)
      previous[current] = last.place
      scores[current] = Float(bitPattern: UInt32(bitPattern: last.score)) + step
      if scores[current] > bestScore {
        bestScore = scores[current]
        best = current
      }
    }
    return best
  }

  @inline(__always)
  private static func lanes(_ column: UnsafePointer<Int32>, _ place: Int) -> Lanes {
    UnsafeRawPointer(column + place).loadUnaligned(as: Lanes.self)
  }

  /// The best of four scores, given as bits, and its place; of equal ones the first place, and -1 where none is above 0.
  @inline(__always)
  private static func strongest(_ scores: Lanes, _ places: Lanes) -> (score: Int32, place: Int32) {
    var best: Int64 = 0
    for lane in 0..<Lanes.scalarCount { best = max(best, Int64(scores[lane]) << 32 | Int64(Int32.max &- places[lane])) }
    let score = Int32(truncatingIfNeeded: best >> 32)
    return (score, score == 0 ? -1 : Int32.max &- Int32(truncatingIfNeeded: best))
  }
}
