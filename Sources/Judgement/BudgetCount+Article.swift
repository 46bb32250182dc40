// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Extraction
internal import Language

extension BudgetCount {
  /// The budget of an article with the passages and quotations that it shares with an original.
  ///
  /// - Parameters:
  ///   - article: The suspect.
  ///   - passages: What is derived.
  ///   - quotations: The quotations set beside the original's; those that read the same are shared.
  ///   - otherSource: What another original explains better, in bytes.
  init(
    of article: PreparedArticle, passages: [Passage], quotations: [QuotationPair], otherSource: [Range<Int>] = []
  ) {
    let tokens = article.document.annotated.tokens
    let leftOut = article.article.junk.filter { !$0.staysInText }
    self.init(
      words: (0..<tokens.count).map { tokens.range(of: $0) },
      stretches: Stretches(
        junk: leftOut.filter { !$0.kind.isRepeat }.map(\.range),
        repeats: leftOut.filter { $0.kind.isRepeat }.map(\.range),
        derived: passages.map(\.suspect),
        sharedQuotes: quotations.filter { $0.status == .kept || $0.status == .shortened }.map(\.suspect),
        otherSource: otherSource))
  }
}
