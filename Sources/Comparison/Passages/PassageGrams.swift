// SPDX-License-Identifier: Apache-2.0

import Language

/// The n-grams of a document that drafts are verified by.
struct PassageGrams: Sendable {
  /// 3-grams of the words outside quotations.
  let words: SentenceGrams
  /// 3-grams of the commonest function words outside quotations.
  let stopwords: SentenceGrams
  /// Names and numbers.
  let anchors: SentenceGrams

  init(_ annotated: AnnotatedText) {
    words = SentenceGrams(annotated, length: 3) { !$0.contains(.inQuotation) }
    stopwords = SentenceGrams(annotated, length: 3) { !$0.contains(.inQuotation) && $0.contains(.commonest) }
    anchors = SentenceGrams(annotated, length: 1) { !$0.isDisjoint(with: [.name, .number]) }
  }
}
