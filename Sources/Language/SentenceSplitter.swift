// SPDX-License-Identifier: Apache-2.0

/// Splits paragraphs into sentences by the marks between words.
///
/// - Complexity: O(n) in the bytes of the paragraphs.
struct SentenceSplitter {
  /// A run of words without any end is cut after so many words, so that no text yields one endless sentence.
  static let longestSentence = 200
  /// Shorter sentences are joined to the next.
  static let shortestSentence = 3

  let bytes: [UInt8]
  let tokens: Tokens
  /// Whether the marks that touch a sentence belong to its range: who asks for words alone needs none.
  private let hasMarks: Bool
  private let table = WordTable.builtIn

  init(bytes: [UInt8], tokens: Tokens, marks hasMarks: Bool = true) {
    self.bytes = bytes
    self.tokens = tokens
    self.hasMarks = hasMarks
  }

  /// The sentences of paragraphs that are in order and do not overlap.
  func sentences(of paragraphs: [Range<Int>]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 16)
    let gaps = gaps()
    tokens.starts.withUnsafeBufferPointer { starts in
      var next = 0
      var nextGap = 0
      for (number, paragraph) in paragraphs.enumerated() {
        while next < starts.count, Int(starts[next]) < paragraph.lowerBound { next += 1 }
        let first = next
        while next < starts.count, Int(starts[next]) < paragraph.upperBound { next += 1 }
        add(first..<next, of: paragraph, number, gaps, from: &nextGap, to: &sentences)
      }
    }
    return sentences
  }

  /// The words behind which a sentence may end: most are parted from the next by a space and nothing else.
  private func gaps() -> [Int32] {
    guard tokens.count > 1 else { return [] }
    return tokens.starts.withUnsafeBufferPointer { starts in
      tokens.lengths.withUnsafeBufferPointer { lengths in
        tokens.flags.withUnsafeBufferPointer { flags in
          Tokens.places(in: 0..<tokens.count - 1) { token in
            let space = Int(starts[token + 1]) &- Int(starts[token]) &- Int(lengths[token])
            // The sign is set where the space is wider than 1.
            return (1 &- space) &>> 63 & 1 | flags[token].count(of: .acronym)
          }
        }
      }
    }
  }

  /// Adds the sentences of a paragraph's words.
  private func add(
    _ words: Range<Int>, of paragraph: Range<Int>, _ number: Int, _ gaps: [Int32], from nextGap: inout Int,
    to sentences: inout [Sentence]
  ) {
    var first = words.lowerBound
    let firstOfParagraph = sentences.count
    while first < words.upperBound {
      let last = end(of: first..<words.upperBound, gaps, from: &nextGap)
      if last + 1 == words.upperBound, last + 1 - first < Self.shortestSentence, sentences.count > firstOfParagraph,
        sentences[sentences.count - 1].tokens.count < Self.longestSentence
      {
        let before = sentences.removeLast()
        first = before.tokens.lowerBound
      }
      let run = first..<last + 1
      let range = hasMarks ? extent(of: run, in: paragraph) : tokens.range(of: run)
      sentences.append(Sentence(tokens: run, range: range, paragraph: number))
      first = last + 1
    }
  }

  /// The last word of the sentence that some words begin with.
  private func end(of words: Range<Int>, _ gaps: [Int32], from nextGap: inout Int) -> Int {
    let last = min(words.lowerBound + Self.longestSentence, words.upperBound) - 1
    while nextGap < gaps.count, Int(gaps[nextGap]) < words.lowerBound + Self.shortestSentence - 1 { nextGap += 1 }
    while nextGap < gaps.count, Int(gaps[nextGap]) < last {
      let token = Int(gaps[nextGap])
      if endsSentence(after: token) { return token }
      nextGap += 1
    }
    return last
  }

  /// A run of words with the marks that touch it: opening marks before, closing marks behind.
  func extent(of run: Range<Int>, in paragraph: Range<Int>) -> Range<Int> {
    let words = tokens.range(of: run)
    let before = run.lowerBound > 0 ? tokens.range(of: run.lowerBound - 1).upperBound : 0
    let lowest = max(paragraph.lowerBound, before)
    let behind = run.upperBound < tokens.count ? Int(tokens.starts[run.upperBound]) : bytes.count
    let highest = min(paragraph.upperBound, behind)
    var lower = words.lowerBound
    while lower > lowest, !isSpace(bytes[lower - 1]), words.lowerBound - lower < 16 { lower -= 1 }
    var upper = max(words.upperBound, words.lowerBound)
    while upper < highest, !isSpace(bytes[upper]), upper - words.upperBound < 16 { upper += 1 }
    // Never cut a scalar in two.
    while lower < words.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper > words.upperBound, upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper -= 1 }
    return lower..<upper
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }

  private func endsSentence(after token: Int) -> Bool {
    let end = tokens.range(of: token).upperBound
    // A comma and a space are what most other words are parted by.
    if Int(tokens.starts[token + 1]) - end == 2, !Self.isMark(bytes[end]), !Self.isMark(bytes[end + 1]),
      !tokens.flags[token].contains(.acronym)
    {
      return false
    }
    return isEnd(behind: token)
  }

  /// Whether a byte is a mark that may end a sentence and is no part of a longer one.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private func isEnd(behind token: Int) -> Bool {
    let gap = tokens.range(of: token).upperBound..<Int(tokens.starts[token + 1])
    let isAcronym = tokens.flags[token].contains(.acronym)
    guard let mark = end(in: gap) ?? (isAcronym ? End(isFullStop: true, opensQuotation: false) : nil) else {
      return false
    }
    let next = tokens.flags[token + 1]
    guard next.contains(.capitalised) || next.contains(.number) || mark.opensQuotation else {
      return bytes[Int(tokens.starts[token + 1])] >= 0xE0
    }
    guard mark.isFullStop else { return true }
    let isCommonWord = next.contains(.functionWord) || tokens.capitals[token + 1] < 50
    if isAcronym { return isCommonWord }
    let flags = tokens.flags[token]
    guard flags.contains(.capitalised) else {
      // "No. 4"
      return !(next.contains(.number) && tokens.flags[token].contains(.negation))
    }
    if tokens.lengths[token] == 1 { return bytes[Int(tokens.starts[token])] == UInt8(ascii: "I") && isCommonWord }
    if table.entry(for: tokens.words[token])?.classes.contains(.abbreviation) == true {
      return isCommonWord && !next.contains(.number)
    }
    return true
  }

  private struct End {
    var isFullStop: Bool
    var opensQuotation: Bool
  }

  /// The end of a sentence among the bytes between two words; nil where there is none.
  private func end(in gap: Range<Int>) -> End? {
    var end: End?
    var sawSpace = false
    for position in gap.prefix(64) {
      switch bytes[position] {
      case UInt8(ascii: "."): end = end ?? End(isFullStop: true, opensQuotation: false)
      case UInt8(ascii: "!"), UInt8(ascii: "?"): end = End(isFullStop: false, opensQuotation: false)
      // The last byte of an ellipsis, U+2026, and of an ideographic full stop, U+3002.
      case 0xA6 where position >= gap.lowerBound + 2 && bytes[position - 1] == 0x80 && bytes[position - 2] == 0xE2,
        0x82 where position >= gap.lowerBound + 2 && bytes[position - 1] == 0x80 && bytes[position - 2] == 0xE3:
        end = End(isFullStop: false, opensQuotation: false)
      case 32, 9...13: sawSpace = end != nil
      case UInt8(ascii: "\""), 0x9C, 0x98, UInt8(ascii: "'"):
        if sawSpace { end?.opensQuotation = true }
      default: break
      }
    }
    // A full stop with a closing quotation mark behind it ends a sentence whatever word stands before it.
    return end
  }
}
