// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Gathers a ``SentenceOutline`` in one pass over the words of a text.
struct SentenceOutlineBuilder: ~Copyable {
  /// A sentence with more content words is cut, so that no text without sentences takes longer than others.
  private static let longestSentence = 256

  private let text: NamedWords
  private(set) var words: Column<SentenceOutline.Word>
  private(set) var bounds: Column<Int32>
  private(set) var weights: Column<UInt32>
  private(set) var shingleCount = 0
  private(set) var anchors: Column<UInt32>
  private(set) var frames: Column<UInt32>
  /// Where the sentence being read begins among the words, and what its words weigh so far.
  private var first = 0
  private var weight: UInt32 = 0
  /// The content words of the sentence being read, and what they are told by.
  private var places: Column<Int32>
  private let keys: UnsafeMutableBufferPointer<UInt32>
  /// The last function words, ten bits each, and how many of them stand in a row.
  private var frame: UInt64 = 0
  private var frameWords = 0

  init(_ text: NamedWords) {
    self.text = text
    // Room for one more than is kept, as what does not count is written too.
    let room = text.count + 1
    words = Column(capacity: room)
    bounds = Column(capacity: room + 1)
    weights = Column(capacity: room)
    anchors = Column(capacity: room)
    frames = Column(capacity: room)
    places = Column(capacity: room)
    keys = .allocate(capacity: room)
    bounds.append(0)
  }

  deinit { keys.deallocate() }

  /// Adds a run of words that nothing is left out of.
  mutating func add(
    _ piece: Range<Int>, _ hashes: UnsafeBufferPointer<UInt64>, _ marks: UnsafeBufferPointer<Tokens.Flags>,
    _ shingles: UnsafeMutableBufferPointer<UInt32>
  ) {
    var run = 0
    frameWords = 0
    for place in piece {
      let flags = marks[place]
      if flags.contains(.sentenceInitial) { close() }
      guard !flags.contains(.inQuotation) else {
        run = 0
        frameWords = 0
        continue
      }
      run += 1
      if run >= 3 {
        let hash = Fingerprint.shingle(hashes[place - 2], hashes[place - 1], hashes[place])
        shingles[place] = max(1, UInt32(truncatingIfNeeded: hash >> 32))
        shingleCount += 1
      }
      addFunctionWord(hashes[place], count: flags.count(of: .commonest))
      let isName = flags.count(of: .name) | flags.count(of: .number)
      anchors.append(FoldedHash.key(hashes[place]), count: isName)
      places.append(Int32(truncatingIfNeeded: place), count: isName | (1 &- flags.count(of: .functionWord)))
    }
    close()
  }

  /// Takes in a function word, or with a count of 0 another word, which changes nothing.
  @inline(__always)
  private mutating func addFunctionWord(_ word: UInt64, count: Int) {
    // What is older falls out at the top.
    let next = (frame << 10 | word & 0x3FF) & (1 << UInt64(10 * SentenceOutline.frameLength) - 1)
    // All bits are set where it counts.
    frame ^= (frame ^ next) & (0 &- UInt64(truncatingIfNeeded: count))
    frameWords &+= count
    // The sign is set where the row is long enough.
    let isLong = (SentenceOutline.frameLength &- 1 &- frameWords) &>> 63
    frames.append(UInt32(truncatingIfNeeded: (frame &* 0x9E37_79B9_7F4A_7C15) >> 32), count: count & isLong)
  }

  /// Ends the sentence being read.
  private mutating func close() {
    text.stemKeys(of: places.figures, into: keys)
    for (slot, place) in places.figures.enumerated() {
      if words.count - first == Self.longestSentence { endSentence() }
      add(SentenceOutline.Word(key: keys[slot], rarity: UInt32(text.rarities[Int(place)])))
    }
    places.removeAll()
    endSentence()
  }

  /// Adds a content word, unless its sentence has it already.
  private mutating func add(_ word: SentenceOutline.Word) {
    for place in first..<words.count where words[place].key == word.key { return }
    words.append(word)
    weight += word.rarity
  }

  private mutating func endSentence() {
    guard weight > 0 else { return }
    bounds.append(Int32(words.count))
    weights.append(weight)
    first = words.count
    weight = 0
  }
}
