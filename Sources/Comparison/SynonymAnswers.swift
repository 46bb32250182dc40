// SPDX-License-Identifier: Apache-2.0

/// The stems of an original that a sentence of the suspect has itself or in synonyms, in memory that serves one sentence after the other.
///
/// The synonyms of a sentence are laid out by the stems that they are, once: of each sentence beside it only its own dozen stems are then
/// looked at, and not all synonyms that might be among them.
struct SynonymAnswers: ~Copyable {
  /// A stem of the suspect's sentence that a stem of the original is a synonym of.
  private struct Answer {
    var stem: Int32
    /// The next answer to the same stem, greater than this; or -1.
    var next: Int32
  }

  private let mine: SentenceColumns
  private let theirs: SentenceColumns
  private let bridge: VocabularyBridge.Columns
  /// For each stem of the original the first of ``answers``, or one of the numbers below 0.
  private let first: UnsafeMutablePointer<Int32>
  private let answers: UnsafeMutablePointer<Answer>
  /// The pairs found beside a sentence: a stem of the suspect, and in the lower half one of the original.
  private let found: UnsafeMutablePointer<UInt64>
  /// The stems of a sentence of the original that answer anything.
  private let answering: UnsafeMutablePointer<Int32>
  /// For each stem of the original the pair of sentences, by its running number, that it was last taken in.
  private let takenIn: UnsafeMutablePointer<Int32>
  private var number: Int32 = 0
  /// The places of the stems of the sentence gathered.
  private var gathered = 0..<0

  /// Nothing answers the stem.
  private static let none: Int32 = -2
  /// The sentence has the stem itself.
  private static let itself: Int32 = -1

  init(mine: SentenceColumns, theirs: SentenceColumns, bridge: VocabularyBridge.Columns) {
    self.mine = mine
    self.theirs = theirs
    self.bridge = bridge
    first = .allocate(capacity: theirs.weights.count)
    first.initialize(repeating: Self.none, count: theirs.weights.count)
    takenIn = .allocate(capacity: theirs.weights.count)
    takenIn.initialize(repeating: 0, count: theirs.weights.count)
    answering = .allocate(capacity: theirs.weights.count + 1)
    answers = .allocate(capacity: bridge.synonyms.count)
    found = .allocate(capacity: bridge.synonyms.count)
  }

  deinit {
    first.deallocate()
    takenIn.deallocate()
    answering.deallocate()
    answers.deallocate()
    found.deallocate()
  }

  /// Lays out what a sentence of the suspect answers.
  ///
  /// - Complexity: O(n) in the stems and their synonyms.
  mutating func gather(for sentence: Int) {
    clear()
    gathered = mine.range(of: sentence)
    var count: Int32 = 0
    // From the last on, so that the first answer to each stem comes first.
    for place in gathered.reversed() {
      let stem = mine.stems[place]
      for place in bridge.range(of: stem) {
        let synonym = Int(bridge.synonyms[place])
        answers[Int(count)] = Answer(stem: stem, next: first[synonym])
        first[synonym] = count
        count &+= 1
      }
    }
    for place in gathered {
      let counterpart = Int(bridge.exact[Int(mine.stems[place])])
      if counterpart >= 0 { first[counterpart] = Self.itself }
    }
  }

  /// Takes back what was laid out for the last sentence.
  private func clear() {
    for place in gathered {
      let stem = mine.stems[place]
      for place in bridge.range(of: stem) { first[Int(bridge.synonyms[place])] = Self.none }
      let counterpart = Int(bridge.exact[Int(stem)])
      if counterpart >= 0 { first[counterpart] = Self.none }
    }
  }

  /// The weight of the words of the sentence gathered that only a synonym answers: each word of the original serves one word of the
  /// suspect at most.
  ///
  /// - Parameter other: The sentence of the original.
  /// - Returns: The weight, a synonym counting less than the word itself.
  mutating func weight(beside other: Int) -> Float {
    var equal = 0
    var count = 0
    var answering = 0
    for place in theirs.range(of: other) {
      let stem = theirs.stems[place]
      // Without a branch: few stems of the original answer any, and none can be foreseen.
      self.answering[answering] = stem
      answering &+= first[Int(stem)] == Self.none ? 0 : 1
    }
    for place in 0..<answering {
      let stem = self.answering[place]
      var index = first[Int(stem)]
      if index == Self.itself { equal += 1 }
      while index >= 0 {
        found[count] = UInt64(UInt32(answers[Int(index)].stem)) << 32 | UInt64(UInt32(stem))
        count += 1
        index = answers[Int(index)].next
      }
    }
    guard equal < gathered.count else { return 0 }
    var pairs = UnsafeMutableBufferPointer(start: found, count: count)
    pairs.sort()
    return weight(of: UnsafeBufferPointer(pairs))
  }

  /// Gives each stem of the suspect in turn the first synonym that no other has taken.
  private mutating func weight(of pairs: UnsafeBufferPointer<UInt64>) -> Float {
    number += 1
    var gained: Float = 0
    var last: Int32 = -1
    for pair in pairs {
      let stem = Int32(truncatingIfNeeded: pair >> 32)
      let synonym = Int(pair & 0xFFFF_FFFF)
      guard stem != last, takenIn[synonym] != number else { continue }
      last = stem
      takenIn[synonym] = number
      gained += SentenceLinks.synonymWeight * (mine.weights[Int(stem)] + theirs.weights[synonym]) / 2
    }
    return gained
  }
}
