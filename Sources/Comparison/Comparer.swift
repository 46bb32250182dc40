// SPDX-License-Identifier: Apache-2.0

import Language

/// Compares a suspect with an original: aligned passages, figures, and what was changed.
public struct Comparer: Sendable {
  /// Passages shorter than this on either side are dropped, in bytes.
  static let shortestPassage = 120
  /// The same for what continues a passage behind a junk line.
  static let shortestContinuation = 40

  /// A comparer with the built-in thesaurus and passage model.
  public init() {}

  /// Compares two prepared documents.
  ///
  /// - Complexity: O(n + m) in their words, with capped postings.
  public func compare(suspect: PreparedDocument, original: PreparedDocument) -> PairComparison {
    let bridge = VocabularyBridge(suspect: suspect.vocabulary, original: original.vocabulary)
    let links = SentenceLinks(suspect: suspect, original: original, bridge: bridge)
    var comparison = PairComparison()
    let runs = CommonRuns(suspect: suspect, original: original)
    comparison.signals =
      SignalMeasure(suspect: suspect, original: original, bridge: bridge, links: links, runs: runs).signals()
    let search = PassageSearch(
      suspect: suspect, original: original, bridge: bridge, links: links, runs: runs,
      order: DocumentOrder(comparison.signals))
    let aligner = WordAligner(suspect: suspect, original: original, bridge: bridge)
    let rowBuilder = RowBuilder(
      suspect: suspect, original: original, aligner: aligner, links: links.links, logits: search.logits)
    var changes = ChangeCollector(suspect: suspect, original: original, aligner: aligner)
    var words = 0
    for verified in search.passages() {
      let draft = verified.draft
      let mine = RowBuilder.bytes(of: draft.suspect, in: suspect)
      let theirs = RowBuilder.bytes(of: draft.original, in: original)
      let shortest = verified.isContinuation ? Self.shortestContinuation : Self.shortestPassage
      guard mine.count >= shortest, theirs.count >= shortest else { continue }
      let rows = rowBuilder.rows(of: draft)
      let isRepeat = draft.suspect.allSatisfy { suspect.vectors.isRepeat[Int($0)] }
      comparison.passages.append(
        Passage(suspect: mine, original: theirs, isRepeat: isRepeat, rows: rowBuilder.alignedRows(rows)))
      guard !isRepeat else { continue }
      changes.add(rows)
      let passageWords = suspect.annotated.tokens.tokens(in: mine).count
      words += passageWords
      comparison.signals.longestPassage = max(comparison.signals.longestPassage, Double(passageWords))
      comparison.signals.passageSentences = max(comparison.signals.passageSentences, Double(draft.supported))
      comparison.signals.passageProbability = max(comparison.signals.passageProbability, verified.probability)
    }
    if comparison.passages.isEmpty {
      comparison.chain = ChainedRows(suspect: suspect, original: original, links: links, rowBuilder: rowBuilder)
        .rows(comparison.signals)
    }
    if !comparison.passages.isEmpty {
      changes.add(
        strays: StrayRows(suspect: suspect, original: original, links: links, aligner: aligner)
          .rows(besides: changes.alignedRows))
    }
    comparison.signals.passageShare = Double(words) / Double(max(1, suspect.articleWords))
    changes.statistics.write(to: &comparison.signals)
    comparison.substitutions = changes.ledger.substitutions()
    comparison.facts = changes.facts
    if !comparison.passages.isEmpty {
      let names = NameMatcher(original: original, suspect: suspect, passages: comparison.passages.map(\.suspect))
      let known = comparison.facts.filter { $0.kind == .name && $0.status == .altered }.compactMap(\.suspect)
      let further = names.altered().filter { fact in !known.contains { fact.suspect?.overlaps($0) == true } }
      if !further.isEmpty {
        comparison.facts.removeAll { fact in
          fact.status != .altered && further.contains { fact.suspect != nil && $0.suspect == fact.suspect }
        }
        comparison.facts += further
      }
    }
    let quotations = QuotationMatcher(original: original, suspect: suspect, bridge: bridge, aligner: aligner)
      .pairs(in: QuotationRows(changes.allRows, original: original, suspect: suspect))
    let unquoted = UnquotedFinder(changes.allRows, original: original, suspect: suspect)
      .quotations(besides: quotations)
    let added = AddedQuotations(original: original, suspect: suspect)
      .quotations(in: comparison.passages, besides: quotations + unquoted)
    comparison.quotations = (quotations + unquoted + added)
      .sorted { $0.suspect.lowerBound < $1.suspect.lowerBound }
    return comparison
  }
}
