// SPDX-License-Identifier: Apache-2.0

/// What 99 of 100 independent reports of one event stay at or below; measured by the trainer on reports by different
/// outlets. Reasons set a pair's figures beside these.
public struct ReasonLimits: Sendable, Codable, Hashable {
  /// Share of 3-word runs outside quotations that stand in the other report.
  public var maskedTrigrams: Double
  /// Sentences in the longest chain.
  public var chain: Double
  /// Words of the longest run of equal words outside quotations.
  public var longestRun: Double
  /// Share of neighbouring sentences that have neighbouring sources.
  public var contiguity: Double
  /// Share of sequences of five function words outside quotations that stand in the other report.
  public var functionWords: Double
  /// Share of names and numbers in the other report's order.
  public var namesInOrder: Double
  /// Share of names and numbers outside quotations, weighted by rarity, that stand in the other report.
  public var namesAndNumbers: Double
  /// Distinct numbers above two outside quotations that stand in the other report.
  public var sharedNumbers: Double
  /// Tortured phrases in a thousand words, of honest reports.
  public var torturedPhrases: Double

  /// Limits given.
  public init(
    maskedTrigrams: Double, chain: Double, longestRun: Double, contiguity: Double, functionWords: Double,
    namesInOrder: Double, namesAndNumbers: Double, sharedNumbers: Double, torturedPhrases: Double
  ) {
    self.maskedTrigrams = maskedTrigrams
    self.chain = chain
    self.longestRun = longestRun
    self.contiguity = contiguity
    self.functionWords = functionWords
    self.namesInOrder = namesInOrder
    self.namesAndNumbers = namesAndNumbers
    self.sharedNumbers = sharedNumbers
    self.torturedPhrases = torturedPhrases
  }
}
