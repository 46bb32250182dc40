// SPDX-License-Identifier: Apache-2.0

/// Figures of one sentence alignment; shares are of the suspect's article words, 0 to 1.
public struct AlignmentSignals: Sendable, Hashable {
  /// Share of the words that stand in sentences whose best F reaches the threshold.
  public var coverage = 0.0
  /// Best F, weighted by words.
  public var mean = 0.0
  /// Best F less second best F, weighted by words: a copied sentence has one clear source.
  public var gain = 0.0
  /// Share of neighbouring sentence pairs that both match with the original advancing by 0 or 1.
  public var contiguity = 0.0
  /// Share of the words that stand in the best chain (Smith and Waterman, 1981, over sentences).
  public var chain = 0.0
  /// Score of the best chain: the sum of F less the threshold, less 0.02 for each sentence skipped.
  public var chainScore = 0.0
  /// Sentences in the best chain whose F reaches the threshold.
  public var chainLength = 0.0
  /// 1 less the coefficient of variation of the matched sentences' length ratios; 0 with fewer than two.
  public var lengthRegularity = 0.0

  /// No alignment.
  public init() {}

  /// Whether there is a chain that something can rest on: two sentences or more.
  public var isChain: Bool { chainLength >= 2 }

  /// The names of the figures in the order of ``values``.
  public static let names = [
    "coverage", "mean", "gain", "contiguity", "chain", "chainScore", "chainLength", "lengthRegularity",
  ]

  /// The figures in the order of ``names``.
  public var values: [Double] { [coverage, mean, gain, contiguity, chain, chainScore, chainLength, lengthRegularity] }
}
