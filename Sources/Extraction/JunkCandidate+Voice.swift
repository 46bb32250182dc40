// SPDX-License-Identifier: Apache-2.0

extension JunkCandidate {
  private static let speech = WordSet(
    """
    said says told asked added replied argued wrote recalled explained testified insisted claimed noted stated announced
    warned denied promised taught mentioned held ruled urged joked complained admitted confirmed suggested conceded
    """)
  private static let readers = WordSet("you your yours yourself")

  /// Whether somebody is reported to speak, as prose does and junk does not.
  var reportsSpeech: Bool { words.contains(where: Self.speech.contains) }

  /// Whether the reader is spoken to.
  var speaksToReader: Bool { words.contains(where: Self.readers.contains) }

  /// Whether it begins with a quotation mark.
  var isQuoted: Bool {
    let head = bytes.prefix(3)
    guard let first = head.first else { return false }
    return first == 0x22
      || (first == 0xE2 && head.count == 3 && head[head.startIndex + 1] == 0x80
        && 0x98...0x9F ~= head[head.startIndex + 2])
  }

  /// The number of words in front of the first colon; nil without one.
  var labelLength: Int? { words.indices.first { sign(behindWord: $0) == 0x3A }.map { $0 + 1 } }

  /// Whether the line or a sentence in it begins with one of some words.
  func beginsSentence(_ calls: WordSet) -> Bool {
    startsWithCall(calls) || sentenceStarts.contains { calls.contains(words[$0]) }
  }

  /// The words that begin a sentence behind the first.
  var sentenceStarts: [Int] {
    words.indices.dropFirst().filter { index in
      guard isCapitalised(index), let sign = sign(behindWord: index - 1) else { return false }
      return sign == 0x2E || sign == 0x21 || sign == 0x3F || sign == 0x3A
    }
  }

  /// Whether the first word is one of some calls.
  func startsWithCall(_ calls: WordSet) -> Bool { words.first.map(calls.contains) == true }

  /// Whether a word has at most three letters, as "of" or "the".
  func isShort(_ index: Int) -> Bool { index < wordRanges.count && wordRanges[index].count <= 3 }

  /// Whether a word begins with a letter beyond ASCII.
  func startsBeyondASCII(_ index: Int) -> Bool {
    index < wordRanges.count && text[wordRanges[index].lowerBound] >= 0x80
  }
}
