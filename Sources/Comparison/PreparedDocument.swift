// SPDX-License-Identifier: Apache-2.0

public import Language

/// A document made ready to be compared with others: read once, used for every comparison.
///
/// A class, so that handing it on costs one reference and not one for each of its arrays.
public final class PreparedDocument: Sendable {
  /// The document's words, sentences, quotations and mentions. Sentences of repeats are among them, junk is not.
  public let annotated: AnnotatedText
  /// For each word of the region where it belongs.
  public let places: [WordPlace]
  /// The paragraphs of the article and of repeats without the junk in them, in bytes, in order.
  public let segments: [Segment]
  /// The stretches that were left out.
  public let excluded: [ExcludedRange]

  let vocabulary: Vocabulary
  let vectors: SentenceVectors
  let shingles: ShingleFamilies
  let anchors: Anchors
  let quotationIndex: QuotationIndex
  let quantities: QuantityIndex
  /// For each sentence where its mentions begin among all, with the number of all at the end.
  let mentionOffsets: [Int32]
  /// For each word whether it denies or has an opposite.
  let polarities: [Polarity]
  /// For each sentence what its words have of that.
  let sentencePolarities: [Polarity]
  /// For each stem of the vocabulary whether it stands in the article outside quotations.
  let isUnquoted: [Bool]
  /// The sum of the squares of the stems' weights, and of those that stand outside quotations.
  let squaredWeight: Float
  let unquotedSquaredWeight: Float
  let grams: PassageGrams
  let runs: RunIndex

  /// A document's text.
  public var text: Text { annotated.text }
  /// The number of words of the article, junk and repeats left out.
  public let articleWords: Int
  /// How many of them stand in quotations.
  let quotedWords: Int

  /// Prepares a text.
  ///
  /// - Parameters:
  ///   - text: The text of the examined region.
  ///   - paragraphs: The article's blocks in bytes, in order and without overlap; if there are none, the lines of the text.
  ///   - excluded: Junk and repeats, in bytes.
  /// - Complexity: O(n log n) in the words of the text.
  public init(_ text: Text, paragraphs: [Range<Int>] = [], excluded: [ExcludedRange] = []) {
    let excluded = ExcludedRange.ordered(excluded)
    let segments = Segment.segments(of: text, paragraphs: paragraphs, excluded: excluded)
    let annotated = AnnotatedText(text, paragraphs: segments.map(\.range))
    var places = [WordPlace](repeating: .junk, count: annotated.tokens.count)
    var articleWords = 0
    for segment in segments {
      let words = annotated.tokens.tokens(in: segment.range)
      for word in words { places[word] = segment.isRepeat ? .repeat : .article }
      if !segment.isRepeat { articleWords += words.count }
    }
    self.annotated = annotated
    self.places = places
    self.segments = segments
    self.excluded = excluded
    self.articleWords = articleWords
    quotedWords = (0..<places.count).count {
      places[$0] == .article && annotated.tokens.flags[$0].contains(.inQuotation)
    }
    let vocabulary = Vocabulary(tokens: annotated.tokens)
    var isUnquoted = [Bool](repeating: false, count: vocabulary.count)
    for (token, number) in vocabulary.numbers.enumerated() where number >= 0 && places[token] == .article {
      if !annotated.tokens.flags[token].contains(.inQuotation) { isUnquoted[Int(number)] = true }
    }
    self.vocabulary = vocabulary
    self.isUnquoted = isUnquoted
    var squaredWeight: Float = 0
    var unquotedSquaredWeight: Float = 0
    for (weight, isUnquoted) in zip(vocabulary.weights, isUnquoted) {
      squaredWeight += weight * weight
      if isUnquoted { unquotedSquaredWeight += weight * weight }
    }
    self.squaredWeight = squaredWeight
    self.unquotedSquaredWeight = unquotedSquaredWeight
    vectors = SentenceVectors(annotated: annotated, segments: segments, vocabulary: vocabulary)
    shingles = ShingleFamilies(tokens: annotated.tokens, places: places)
    anchors = Anchors(of: annotated, segments: segments, places: places)
    quotationIndex = QuotationIndex(annotated: annotated, places: places, vocabulary: vocabulary)
    quantities = QuantityIndex(annotated)
    mentionOffsets = Self.mentionOffsets(of: annotated)
    let polarities = Polarity.polarities(of: annotated.tokens)
    self.polarities = polarities
    sentencePolarities = annotated.sentences.map { sentence in
      polarities[sentence.tokens].reduce(into: []) { $0.formUnion($1) }
    }
    grams = PassageGrams(annotated)
    runs = RunIndex(tokens: annotated.tokens, places: places)
  }

  private static func mentionOffsets(of annotated: AnnotatedText) -> [Int32] {
    var offsets: [Int32] = []
    offsets.reserveCapacity(annotated.sentences.count + 1)
    var mention = 0
    for sentence in annotated.sentences {
      while mention < annotated.mentions.count,
        annotated.mentions[mention].tokens.lowerBound < sentence.tokens.lowerBound
      {
        mention += 1
      }
      offsets.append(Int32(mention))
    }
    return offsets + [Int32(annotated.mentions.count)]
  }
}
