// SPDX-License-Identifier: Apache-2.0

/// What a suspect's sentences have in common with an original's, outside quotations.
public struct SentenceOverlap: Sendable, Hashable {
  /// The suspect's word 3-grams.
  public var shingles = 0
  /// How many of the suspect's the original holds too.
  public var sharedShingles = 0
  /// The most of them in a row that stand in a row in the original too.
  public var longestRun = 0
  /// How many of the shared ones stand in rows of three or more.
  public var shinglesInRuns = 0
  /// How many rows of shared ones there are.
  public var runs = 0
  /// How many of the rows stand behind the one before in the original too.
  public var runsInOrder = 0
  /// Share of the suspect's content words that the original has, each by its rarity.
  public var wordContainment = 0.0
  /// The mean similarity of the suspect's sentences to the likest one of the original, by the rarity of their words.
  public var meanSimilarity = 0.0
  /// By how much the likest sentence surpasses the second, in the mean and by the rarity of the words.
  public var meanGain = 0.0
  /// How many of the suspect's matched sentences follow a matched one in both texts.
  public var contiguousSentences = 0
  /// How many are matched.
  public var matchedSentences = 0
  /// The score of the best row of matched sentences in the order of both texts.
  public var chainScore = 0.0
  /// How many sentences it has.
  public var chainedSentences = 0
  /// The suspect's names and numbers.
  public var anchors = 0
  /// How many of them the original has.
  public var sharedAnchors = 0
  /// How many of them it has in the suspect's order.
  public var anchorsInOrder = 0
  /// The suspect's frames of function words.
  public var frames = 0
  /// How many of them the original has.
  public var sharedFrames = 0
  /// The lesser number of names and numbers of the two texts.
  public var fewerAnchors = 0

  /// Nothing in common.
  public init() {}
}
