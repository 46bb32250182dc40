// SPDX-License-Identifier: Apache-2.0

/// The links of each sentence of the suspect side by side, as many places for every sentence: all of them are looked at without a branch, as
/// no processor foresees how many there are and which stand on a diagonal.
struct LinkLanes {
  /// A link as its neighbours see it; a place without one has no likeness.
  private struct Lane {
    /// The sentence of the original.
    var original: Int32 = 0
    /// From how many sentences further on it counts as beside another: 0 where one sentence is a part of the other, as then two may have
    /// come from one.
    var nearest: Int32 = 1
    /// How like the sentences are, synonyms counted, as bits: what is positive is ordered as they are.
    var likeness: Int32 = 0
  }

  private let lanes: [Lane]

  init(_ links: SentenceLinks) {
    let sentences = links.offsets.count - 1
    var lanes = [Lane](repeating: Lane(), count: sentences * SentenceLinks.perSentence)
    for sentence in 0..<sentences {
      for (lane, link) in links.links(of: sentence).enumerated() {
        lanes[sentence * SentenceLinks.perSentence + lane] = Lane(
          original: link.original, nearest: link.containment > 0.5 ? 0 : 1,
          likeness: Int32(bitPattern: link.synonym.bitPattern))
      }
    }
    self.lanes = lanes
  }

  /// The greatest likeness of a sentence to another one of the original than the given; 0 where there is none.
  func strongest(of sentence: Int, besides original: Int32) -> Float {
    strongest(of: sentence) { $0.original != original }
  }

  /// The greatest likeness of a sentence to one of the original that stands so far on from the given, or back.
  ///
  /// - Parameters:
  ///   - sentence: The sentence of the suspect.
  ///   - original: The sentence of the original.
  ///   - step: 1 for further on, -1 for back.
  ///   - farthest: How many sentences at most.
  ///   - isReversed: Whether both ways count.
  /// - Returns: The likeness; 0 where there is none.
  func strongest(of sentence: Int, from original: Int32, step: Int32, farthest: Int32, isReversed: Bool) -> Float {
    if isReversed {
      return strongest(of: sentence) { lane in
        let steps = abs(lane.original &- original)
        return steps >= lane.nearest && steps <= farthest
      }
    }
    return strongest(of: sentence) { lane in
      let steps = (lane.original &- original) &* step
      return UInt32(bitPattern: steps &- lane.nearest) <= UInt32(bitPattern: farthest &- lane.nearest)
    }
  }

  @inline(__always)
  private func strongest(of sentence: Int, where isMeant: (Lane) -> Bool) -> Float {
    let first = sentence * SentenceLinks.perSentence
    return lanes.withUnsafeBufferPointer { lanes in
      var best: Int32 = 0
      for place in 0..<SentenceLinks.perSentence {
        let lane = lanes[first &+ place]
        best = max(best, isMeant(lane) ? lane.likeness : 0)
      }
      return Float(bitPattern: UInt32(bitPattern: best))
    }
  }
}
