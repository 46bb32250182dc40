// SPDX-License-Identifier: Apache-2.0

/// The weight of the words of a sentence of the suspect that a synonym answers in sentences of the original, in memory that serves one
/// sentence after the other.
///
/// All sentences of the original that it may follow are looked at together: a synonym stands in few of them, and one word of bits tells in
/// which.
struct SynonymAnswers: ~Copyable {
  private let mine: SentenceColumns
  private let theirs: SentenceColumns
  private let bridge: VocabularyBridge.Columns
  /// For each stem of the original the sentence of the suspect, counted from 1, that it last answered a word of, and in the lowest eight
  /// bits beside which of its links.
  private let taken: UnsafeMutablePointer<UInt64>
  /// For each bit of a word of bits the links, as bits, whose sentences of the original it stands for.
  private let links: UnsafeMutablePointer<UInt8>
  /// A sentence's stems, each with a synonym that stands in one of the others in the lower half.
  private let found: UnsafeMutablePointer<UInt64>
  /// For each link what it gained.
  let gained: UnsafeMutablePointer<Float>

  init(mine: SentenceColumns, theirs: SentenceColumns, bridge: VocabularyBridge.Columns) {
    self.mine = mine
    self.theirs = theirs
    self.bridge = bridge
    taken = .allocate(capacity: theirs.weights.count)
    taken.initialize(repeating: 0, count: theirs.weights.count)
    found = .allocate(capacity: bridge.synonyms.count + 1)
    links = .allocate(capacity: UInt64.bitWidth)
    links.initialize(repeating: 0, count: UInt64.bitWidth)
    gained = .allocate(capacity: UInt8.bitWidth + 1)
    gained.initialize(repeating: 0, count: UInt8.bitWidth + 1)
  }

  deinit {
    taken.deallocate()
    links.deallocate()
    found.deallocate()
    gained.deallocate()
  }

  /// Weighs what synonyms answer beside each of some sentences of the original, into ``gained``: each word of the original serves one word of
  /// the suspect at most, and each word of the suspect, in ascending order, takes the first that is left.
  ///
  /// - Parameters:
  ///   - sentence: The sentence of the suspect.
  ///   - others: The sentences of the original.
  ///   - first: The first of them that is asked for.
  /// - Complexity: O(n) in the stems and their synonyms; in originals of more sentences than a word has bits, O(log n) for each synonym that may
  ///   stand in one of the others.
  func weigh(_ sentence: Int, beside others: StrongestSentences, from first: Int) {
    var bits: UInt64 = 0
    for link in first..<others.count {
      let bit = others.sentence(at: link) & 63
      gained[link] = 0
      links[bit] |= 1 << UInt8(link)
      bits |= 1 << UInt64(bit)
    }
    let stamp = UInt64(sentence + 1) << 8
    let stems = mine.range(of: sentence)
    // What the sentence has itself answers for nothing else.
    for place in stems {
      let counterpart = Int(bridge.exact[Int(mine.stems[place])])
      if counterpart >= 0 { taken[counterpart] = stamp | 0xFF }
    }
    // Few synonyms stand in any of the others, and none can be foreseen: every one is written down, and the end moves on past it or stays.
    var count = 0
    for place in stems {
      let stem = mine.stems[place]
      for place in bridge.range(of: stem) {
        let synonym = bridge.synonyms[place]
        found[count] = UInt64(UInt32(bitPattern: stem)) << 32 | UInt64(UInt32(bitPattern: synonym))
        let isOpen = theirs.sentenceBits[Int(synonym)] & bits != 0 && taken[Int(synonym)] != stamp | 0xFF
        count &+= isOpen ? 1 : 0
      }
    }
    var served: UInt8 = 0
    var last: Int32 = -1
    for pair in UnsafeBufferPointer(start: found, count: count) {
      let stem = Int32(truncatingIfNeeded: pair >> 32)
      let synonym = Int32(truncatingIfNeeded: pair)
      served = stem == last ? served : 0
      last = stem
      answer(stem, by: synonym, theirs.sentenceBits[Int(synonym)] & bits, stamp, others, &served)
    }
    for link in first..<others.count { links[others.sentence(at: link) & 63] = 0 }
  }

  /// Lets a synonym answer a stem beside those links whose sentences have it, where neither of the two has served there yet.
  private func answer(
    _ stem: Int32, by synonym: Int32, _ hits: UInt64, _ stamp: UInt64, _ others: StrongestSentences,
    _ served: inout UInt8
  ) {
    let held = taken[Int(synonym)]
    var mask = held & ~0xFF == stamp ? UInt8(truncatingIfNeeded: held) : 0
    let weight = SentenceLinks.synonymWeight * (mine.weights[Int(stem)] + theirs.weights[Int(synonym)]) / 2
    var hits = hits
    // Without a branch for each link: where none is open the weight goes to the place behind the last.
    repeat {
      let open = holding(synonym, links[hits.trailingZeroBitCount] & ~(mask | served), others)
      hits &= hits &- 1
      mask |= open
      served |= open
      var rest = open
      repeat {
        gained[rest.trailingZeroBitCount] += weight
        rest &= rest &- 1
      } while rest != 0
    } while hits != 0
    taken[Int(synonym)] = stamp | UInt64(mask)
  }

  /// Those of some links whose sentences have a stem.
  @inline(__always)
  private func holding(_ stem: Int32, _ open: UInt8, _ others: StrongestSentences) -> UInt8 {
    guard !theirs.hasBitForEach else { return open }
    var (rest, holding) = (open, open)
    while rest != 0 {
      let link = rest.trailingZeroBitCount
      rest &= rest &- 1
      if !theirs.holds(stem, in: others.sentence(at: link)) { holding &= ~(1 << UInt8(link)) }
    }
    return holding
  }
}
