// SPDX-License-Identifier: Apache-2.0

/// The reading of a text as far as its names: words, sentences, quotations, mentions, with the marks that each step leaves on the words.
struct TextReading {
  /// How much is read of each word.
  enum Depth {
    /// What names, numbers and quotations are told by; no stems, and no marks in the ranges of sentences.
    case names
    /// All that ``Tokens`` holds.
    case all
  }

  private(set) var tokens: Tokens
  let sentences: [Sentence]
  let quotations: [Quotation]
  let mentions: [Mention]
  let disguises: Disguises

  /// Reads a text, its paragraphs being its lines if none are given.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  init(_ text: Text, paragraphs: [Range<Int>]?, depth: Depth) {
    let paragraphs = paragraphs ?? AnnotatedText.lines(of: text)
    var tokenizer = Tokenizer(text, stems: depth == .all)
    tokenizer.run()
    var tokens = tokenizer.tokens
    // All unknown words may stand in the paragraphs, which may be a small part of the page.
    let part = paragraphs.reduce(0) { $0 + $1.count }
    if tokenizer.unknown * CutWords.wordsForUnknown * text.count >= tokenizer.count * part {
      let cuts = CutWords(bytes: text.utf8, tokens: tokens, paragraphs: paragraphs).ranges()
      if !cuts.isEmpty {
        tokenizer = Tokenizer(text, cuts: cuts, stems: depth == .all)
        tokenizer.run()
        tokens = tokenizer.tokens
      }
    }
    disguises = tokenizer.disguises
    let marks = tokenizer.marks
    sentences = SentenceSplitter(bytes: text.utf8, tokens: tokens, marks: depth == .all).sentences(of: paragraphs)
    for sentence in sentences { tokens.flags[sentence.tokens.lowerBound].insert(.sentenceInitial) }
    quotations = QuotationFinder(bytes: text.utf8, tokens: tokens, marks: marks).quotations(in: paragraphs)
    for quotation in quotations {
      tokens.flags[quotation.tokens.lowerBound].insert(.sentenceInitial)
      guard quotation.range.count >= QuotationFinder.shortestMasked else { continue }
      for token in quotation.tokens { tokens.flags[token].insert(.inQuotation) }
    }
    mentions = MentionFinder(bytes: text.utf8, tokens: tokens, tellsQuantities: depth == .all).mentions(in: sentences)
    for mention in mentions where mention.kind == .name {
      // Of an initial that is a word of its own nobody knows by the word alone that it is a name.
      for token in mention.tokens where !tokens.flags[token].contains(.functionWord) {
        tokens.flags[token].insert(.name)
      }
    }
    self.tokens = tokens
  }
}
