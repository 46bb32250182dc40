// SPDX-License-Identifier: Apache-2.0

/// A draft with what its verification looked at and said.
struct VerifiedDraft {
  var draft: PassageDraft
  /// In the order of ``PassageFeatures/names``.
  var features: [Float]
  /// The probability that the draft is a copied passage.
  var probability: Double
  /// Whether it was taken up as what follows or precedes another passage across junk.
  var isContinuation = false

  /// Whether the draft is a passage where one needs a probability: more is asked for where quotations speak for it.
  func stands(from threshold: Double) -> Bool {
    probability >= (PassageFeatures.restsOnQuotations(features) ? PassageModel.quotationThreshold : threshold)
  }
}
