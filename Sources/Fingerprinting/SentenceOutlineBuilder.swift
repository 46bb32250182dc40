// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Gathers a ``SentenceOutline`` in one pass over the words of a text.
struct SentenceOutlineBuilder {
  /// A sentence with more content words is cut, so that no text without sentences takes longer than others.
  private static let longestSentence = 256

  private(set) var words: [SentenceOutline.Word] = []
  private(set) var bounds: [Int32] = [0]
  private(set) var weights: [UInt32] = []
  private(set) var shingleCount = 0
  private(set) var anchors: [UInt32] = []
  private(set) var frames: [UInt32] = []
  /// Where the sentence being read begins among the words, and what its words weigh so far.
  private var first = 0
  private var weight: UInt32 = 0
  /// The last function words, ten bits each, and how many of them stand in a row.
  private var frame: UInt64 = 0
  private var frameWords = 0

  init(wordCount: Int) {
    words.reserveCapacity(wordCount * 5 / 8)
    anchors.reserveCapacity(wordCount / 4)
    frames.reserveCapacity(wordCount / 2)
  }

  /// Adds a run of words that nothing is left out of.
  mutating func add(
    _ piece: Range<Int>, of text: NamedWords, _ hashes: UnsafeBufferPointer<UInt64>,
    _ marks: UnsafeBufferPointer<Tokens.Flags>, _ shingles: UnsafeMutableBufferPointer<UInt32>
  ) {
    var run = 0
    frameWords = 0
    for place in piece {
      let flags = marks[place]
      if flags.contains(.sentenceInitial) || words.count - first == Self.longestSentence { close() }
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
      if flags.contains(.commonest) { addFunctionWord(hashes[place]) }
      if !flags.isDisjoint(with: [.name, .number]) {
        anchors.append(FoldedHash.key(hashes[place]))
      } else if flags.contains(.functionWord) {
        continue
      }
      add(SentenceOutline.Word(key: text.stemKey(of: place), rarity: UInt32(text.rarities[place])))
    }
    close()
  }

  /// Adds a content word, unless its sentence has it already.
  private mutating func add(_ word: SentenceOutline.Word) {
    for place in first..<words.count where words[place].key == word.key { return }
    words.append(word)
    weight += word.rarity
  }

  private mutating func addFunctionWord(_ word: UInt64) {
    // What is older falls out at the top.
    frame = (frame << 10 | word & 0x3FF) & (1 << UInt64(10 * SentenceOutline.frameLength) - 1)
    frameWords += 1
    if frameWords >= SentenceOutline.frameLength {
      frames.append(UInt32(truncatingIfNeeded: (frame &* 0x9E37_79B9_7F4A_7C15) >> 32))
    }
  }

  private mutating func close() {
    guard weight > 0 else { return }
    bounds.append(Int32(words.count))
    weights.append(weight)
    first = words.count
    weight = 0
  }
}
