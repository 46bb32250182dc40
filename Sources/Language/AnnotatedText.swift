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
    let paragraphs = paragraphs ?? Self.lines(of: text)
    var tokenizer = Tokenizer(text)
    tokenizer.run()
    if tokenizer.unknown * CutWords.wordsForUnknown >= tokenizer.tokens.count {
      let cuts = CutWords(bytes: text.utf8, tokens: tokenizer.tokens).ranges()
      if !cuts.isEmpty {
        tokenizer = Tokenizer(text, cuts: cuts)
        tokenizer.run()
      }
    }
    var tokens = tokenizer.tokens
    let marks = tokenizer.marks
    let sentences = SentenceSplitter(bytes: text.utf8, tokens: tokens).sentences(of: paragraphs)
    for sentence in sentences { tokens.flags[sentence.tokens.lowerBound].insert(.sentenceInitial) }
    let quotations = QuotationFinder(bytes: text.utf8, tokens: tokens, marks: marks).quotations(in: paragraphs)
    for quotation in quotations {
      tokens.flags[quotation.tokens.lowerBound].insert(.sentenceInitial)
      guard quotation.range.count >= QuotationFinder.shortestMasked else { continue }
      for token in quotation.tokens { tokens.flags[token].insert(.inQuotation) }
    }
    let mentions = MentionFinder(bytes: text.utf8, tokens: tokens).mentions(in: sentences)
    for mention in mentions where mention.kind == .name {
      for token in mention.tokens { tokens.flags[token].insert(.name) }
    }
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.quotations = Attribution(tokens: tokens, names: mentions).attribute(quotations, sentences: sentences)
    self.mentions = mentions
    disguises = tokenizer.disguises
  }

  /// The lines of a text that are not empty, in bytes.
  public static func lines(of text: Text) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (position, byte) in text.utf8.enumerated() where byte == 10 || byte == 13 {
      if start < position { lines.append(start..<position) }
      start = position + 1
    }
    if start < text.count { lines.append(start..<text.count) }
    return lines
  }
}
