// SPDX-License-Identifier: Apache-2.0

/// How far two whole texts go through the same matter in the same order: reports of one event hardly do, a rewritten copy does.
struct DocumentOrder {
  /// The share of the suspect's words in the best chain of sentences, synonyms counted.
  let chain: Float
  /// The root of the number of sentences in it, as a share of ten.
  let length: Float
  /// The share of neighbouring sentences that stay neighbours, with quotations left out.
  let contiguity: Float

  init(_ signals: Signals) {
    chain = Float(signals.synonymAlignment.chain)
    length = Float(signals.synonymAlignment.chainLength.squareRoot()) / 10
    contiguity = Float(signals.maskedAlignment.contiguity)
  }
}
