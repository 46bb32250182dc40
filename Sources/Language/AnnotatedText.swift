// SPDX-License-Identifier: Apache-2.0

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
    var start = 0
    text.utf8.withUnsafeBytes { bytes in
      var position = 0
      while position < bytes.count {
        // Eight bytes at once, as few of them end a line.
        if position + 8 <= bytes.count {
          let block = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
          guard block.holds(10) || block.holds(13) else {
            position += 8
            continue
          }
        }
        for place in position..<min(position + 8, bytes.count) where bytes[place] == 10 || bytes[place] == 13 {
          if start < place { lines.append(start..<place) }
          start = place + 1
        }
        position += 8
      }
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }
}

extension UInt64 {
  private static let lowest: UInt64 = 0x0101_0101_0101_0101

  /// Whether one of the eight bytes has a value (Mycroft, 1987: a byte that is 0 borrows from its highest bit).
  @inline(__always)
  fileprivate func holds(_ byte: UInt8) -> Bool {
    let difference = self ^ (Self.lowest &* UInt64(byte))
    return (difference &- Self.lowest) & ~difference & (Self.lowest << 7) != 0
  }
}
