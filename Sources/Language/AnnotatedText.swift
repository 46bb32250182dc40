// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A text with its words, sentences, quotations, names and quantities.
public struct AnnotatedText: Sendable {
  /// The text.
  public let text: Text
  /// The words of the whole text, those outside the paragraphs too.
  public let tokens: Tokens
  /// The sentences of the paragraphs in order.
  public let sentences: [Sentence]
  /// The quotations of the paragraphs in order.
  public let quotations: [Quotation]
  /// The names and quantities of the sentences in order.
  public let mentions: [Mention]
  /// The letters that were made to escape comparison.
  public let disguises: Disguises

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - paragraphs: Its paragraphs in bytes, in order and without overlap; nil for its lines.
  /// - Complexity: O(n) in the bytes of the text.
  public init(_ text: Text, paragraphs: [Range<Int>]? = nil) {
    let reading = TextReading(text, paragraphs: paragraphs, depth: .all)
    self.text = text
    tokens = reading.tokens
    sentences = reading.sentences
    quotations = Attribution(tokens: reading.tokens, names: reading.mentions)
      .attribute(reading.quotations, sentences: reading.sentences)
    mentions = reading.mentions
    disguises = reading.disguises
  }

  /// The lines of a text that are not empty, in bytes.
  public static func lines(of text: Text) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(text.count / 128)
    var start = 0
    text.utf8.withUnsafeBytes { bytes in
      var feed = bytes.first(10, from: 0)
      var carriageReturn = bytes.first(13, from: 0)
      while start < bytes.count {
        let end = min(feed, carriageReturn)
        if start < end { lines.append(start..<end) }
        start = end + 1
        if feed < start { feed = bytes.first(10, from: start) }
        if carriageReturn < start { carriageReturn = bytes.first(13, from: start) }
      }
    }
    return lines
  }
}

extension UnsafeRawBufferPointer {
  /// The first place from a start on that a byte stands at; the number of all bytes where it stands at none.
  fileprivate func first(_ byte: UInt8, from start: Int) -> Int {
    guard start < count, let baseAddress, let found = memchr(baseAddress + start, Int32(byte), count - start) else {
      return count
    }
    return UnsafeRawPointer(found) - baseAddress
  }
}
