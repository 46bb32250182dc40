// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting
internal import Foundation

/// What the second look at a pair goes by: what the fingerprints have in common, and what the sentences have.
///
/// Counts and sums are taken as ln(1 + count), shares as their square root, as in ``RelationFeatures``.
public enum SecondLookFeatures {
  /// The features' names.
  public static let names =
    ScreeningFeatures.names + [
      "log sentenceShingles", "root sentenceShingles", "log longestRun", "log shinglesInRuns", "root runsInOrder",
      "root wordContainment", "root meanSimilarity", "root meanGain", "log chainScore", "log chainedSentences",
      "root contiguousSentences", "log sharedFrames", "root sharedFrames", "root sentenceAnchors", "log anchorsInOrder",
      "root anchorsInOrder",
    ]

  /// The features of a pair, in the order of ``names``.
  public static func values(of overlap: Overlap, _ sentences: SentenceOverlap) -> [Double] {
    ScreeningFeatures.values(of: overlap) + [
      log(1 + Double(sentences.sharedShingles)), root(sentences.sharedShingles, of: sentences.shingles),
      log(1 + Double(sentences.longestRun)), log(1 + Double(sentences.shinglesInRuns)),
      root(sentences.runsInOrder, of: sentences.runs), sentences.wordContainment.squareRoot(),
      sentences.meanSimilarity.squareRoot(), sentences.meanGain.squareRoot(), log(1 + sentences.chainScore),
      log(1 + Double(sentences.chainedSentences)),
      root(sentences.contiguousSentences, of: sentences.matchedSentences), log(1 + Double(sentences.sharedFrames)),
      root(sentences.sharedFrames, of: sentences.frames), root(sentences.sharedAnchors, of: sentences.anchors),
      log(1 + Double(sentences.anchorsInOrder)), root(sentences.anchorsInOrder, of: sentences.fewerAnchors),
    ]
  }

  private static func root(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : (Double(part) / Double(whole)).squareRoot()
  }
}
