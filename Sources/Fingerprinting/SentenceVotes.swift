// SPDX-License-Identifier: Apache-2.0

/// What the sentences of an original have in common with one sentence after the other of a suspect, by the rarity of the words.
struct SentenceVotes {
  /// The weight of each sentence of the original.
  private let weights: [UInt32]
  private let votes: UnsafeMutableBufferPointer<UInt32>
  /// The sentences that have any vote, the first ``count`` of them.
  private let touched: UnsafeMutableBufferPointer<Int32>
  private var count = 0

  /// Hands on votes for the sentences of an original of these weights, all of them 0.
  static func withVotes(for weights: [UInt32], _ body: (inout SentenceVotes) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: weights.count) { votes in
      votes.initialize(repeating: 0)
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: weights.count) { touched in
        var all = SentenceVotes(weights: weights, votes: votes, touched: touched)
        body(&all)
      }
    }
  }

  /// Adds what a word weighs to a sentence that has it.
  @inline(__always)
  mutating func add(_ rarity: UInt32, to sentence: Int32) {
    if votes[Int(sentence)] == 0 {
      touched[count] = sentence
      count += 1
    }
    votes[Int(sentence)] += rarity
  }

  /// The sentence likest to one of the suspect of this weight (cosine), if any, with the similarity of the second likest; the votes are 0
  /// again after that.
  mutating func likest(toSentenceOf weight: Float) -> (sentence: Int32?, similarity: Float, second: Float) {
    var sentence: Int32?
    var first: Float = 0
    var second: Float = 0
    for index in 0..<count {
      let original = Int(touched[index])
      let vote = Float(votes[original])
      votes[original] = 0
      let square = vote * vote / (weight * Float(weights[original]))
      if square > first {
        (second, first) = (first, square)
        sentence = Int32(original)
      } else if square > second {
        second = square
      }
    }
    count = 0
    return (sentence, first.squareRoot(), second.squareRoot())
  }
}
