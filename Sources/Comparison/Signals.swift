// SPDX-License-Identifier: Apache-2.0

/// Every figure of a pair that the judgement looks at. Shares run from 0 to 1; "masked" means with quotations left out on both sides.
public struct Signals: Sendable, Hashable {
  /// Words of the suspect's article, junk and repeats left out.
  public var suspectWords = 0.0
  /// Words of the original.
  public var originalWords = 0.0
  /// Share of the suspect's words that stand inside quotation marks.
  public var quotedShare = 0.0

  /// Share of the suspect's distinct words that the original has.
  public var wordContainment = 0.0
  /// Cosine of the idf-weighted content stems: the topic.
  public var topic = 0.0
  /// ``topic``, masked.
  public var maskedTopic = 0.0
  /// Share of the suspect's distinct word 3-grams that the original has.
  public var containment3 = 0.0
  /// Share of the suspect's distinct word 5-grams that the original has.
  public var containment5 = 0.0
  /// ``containment3``, masked.
  public var maskedContainment3 = 0.0
  /// ``containment5``, masked.
  public var maskedContainment5 = 0.0
  /// Share of the original's distinct word 3-grams that the suspect has, masked: high where a small part hides in a long text.
  public var maskedSourceContainment3 = 0.0
  /// Share of the suspect's distinct 5-grams of the commonest function words that the original has (after Stamatatos, 2011).
  public var stopwordContainment5 = 0.0
  /// The same with 8-grams.
  public var stopwordContainment8 = 0.0
  /// ``stopwordContainment5``, masked.
  public var maskedStopwordContainment5 = 0.0
  /// ``stopwordContainment8``, masked.
  public var maskedStopwordContainment8 = 0.0
  /// Longest common subsequence of names and numbers / the shorter sequence.
  public var anchorSequence = 0.0
  /// Share of the suspect's neighbouring pairs of names and numbers that the original has.
  public var anchorPairs = 0.0
  /// Share of the suspect's distinct names and numbers, weighted by rarity, that the original has too, masked: what two
  /// reports of one event have in common beside quotations.
  public var maskedAnchorContainment = 0.0
  /// How many of the suspect's distinct numbers above two the original has too, masked.
  public var sharedNumbers = 0.0
  /// ``sharedNumbers`` / all of the suspect's distinct numbers above two, masked.
  public var numberContainment = 0.0
  /// Words in the longest common run.
  public var longestRun = 0.0
  /// Words in the longest common run, masked.
  public var maskedLongestRun = 0.0
  /// Share of the suspect's words in quotations whose 3-grams the original has inside quotations.
  public var sharedQuotation = 0.0

  /// The alignment on equal stems.
  public var alignment = AlignmentSignals()
  /// The alignment on equal stems, masked.
  public var maskedAlignment = AlignmentSignals()
  /// The alignment on equal stems and synonyms.
  public var synonymAlignment = AlignmentSignals()

  /// Share of the suspect's words that stand in passages.
  public var passageShare = 0.0
  /// Words of the longest passage.
  public var longestPassage = 0.0
  /// Aligned sentences of the passage that has most of them.
  public var passageSentences = 0.0
  /// The highest probability that the verifier gives a passage.
  public var passageProbability = 0.0
  /// Share of the aligned content words that are replaced by synonyms, inside passages.
  public var synonymShare = 0.0
  /// Share of the aligned content words that are replaced by something else, inside passages.
  public var replacedShare = 0.0
  /// Share of the function words inside passages that are equal on both sides.
  public var functionWordShare = 0.0
  /// Share of the words inside passages that are equal on both sides and in order.
  public var equalShare = 0.0

  /// A pair that shares nothing.
  public init() {}

  /// The names of the figures in the order of ``values``.
  public static let names: [String] =
    [
      "suspectWords", "originalWords", "quotedShare", "wordContainment", "topic", "maskedTopic", "containment3",
      "containment5",
      "maskedContainment3",
      "maskedContainment5", "maskedSourceContainment3", "stopwordContainment5", "stopwordContainment8",
      "maskedStopwordContainment5",
      "maskedStopwordContainment8", "anchorSequence", "anchorPairs", "maskedAnchorContainment", "sharedNumbers",
      "numberContainment", "longestRun",
      "maskedLongestRun",
      "sharedQuotation", "passageShare",
      "longestPassage", "passageSentences", "passageProbability", "synonymShare", "replacedShare", "functionWordShare",
      "equalShare",
    ] + AlignmentSignals.names.map { "alignment.\($0)" } + AlignmentSignals.names.map { "maskedAlignment.\($0)" }
    + AlignmentSignals.names.map { "synonymAlignment.\($0)" }

  /// The figures in the order of ``names``.
  public var values: [Double] {
    [
      suspectWords, originalWords, quotedShare, wordContainment, topic, maskedTopic, containment3, containment5,
      maskedContainment3,
      maskedContainment5,
      maskedSourceContainment3, stopwordContainment5, stopwordContainment8, maskedStopwordContainment5,
      maskedStopwordContainment8,
      anchorSequence, anchorPairs, maskedAnchorContainment, sharedNumbers, numberContainment, longestRun,
      maskedLongestRun, sharedQuotation, passageShare,
      longestPassage,
      passageSentences,
      passageProbability, synonymShare, replacedShare, functionWordShare, equalShare,
    ] + alignment.values + maskedAlignment.values + synonymAlignment.values
  }
}
