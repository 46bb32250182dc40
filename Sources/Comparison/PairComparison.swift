// SPDX-License-Identifier: Apache-2.0

/// What two documents have in common and what was changed between them.
public struct PairComparison: Sendable {
  /// The aligned passages in the suspect's order, copies of a repeated body included.
  public var passages: [Passage] = []
  /// The sentence pairs of the best chain in the order of both texts, where there is no passage; else empty.
  public var chain: [AlignedRow] = []
  /// The figures that the judgement looks at.
  public var signals = Signals()
  /// The replaced words inside passages, the most frequent first.
  public var substitutions: [Substitution] = []
  /// Quotations of the original beside the suspect's readings.
  public var quotations: [QuotationPair] = []
  /// Facts of the original beside the suspect's, in aligned sentences.
  public var facts: [FactPair] = []

  /// A comparison that found nothing.
  public init() {}
}
