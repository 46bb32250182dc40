// SPDX-License-Identifier: Apache-2.0

/// Gathers what was changed over all passages of a pair.
struct ChangeCollector: ~Copyable {
  private(set) var ledger: SubstitutionLedger
  private(set) var statistics = PassageStatistics()
  private(set) var facts: [FactPair] = []
  private(set) var unquoted: UnquotedFinder
  private(set) var quotationRows: QuotationRows
  private let finder: FactFinder
  private let gapRows: GapRows
  private let suspect: PreparedDocument
  private let original: PreparedDocument

  init(suspect: PreparedDocument, original: PreparedDocument, aligner: WordAligner) {
    self.suspect = suspect
    self.original = original
    ledger = SubstitutionLedger(original: original, suspect: suspect)
    unquoted = UnquotedFinder(original: original, suspect: suspect)
    quotationRows = QuotationRows(original: original, suspect: suspect)
    gapRows = GapRows(suspect: suspect, original: original, aligner: aligner)
    finder = FactFinder(original: original, suspect: suspect)
  }

  /// Takes in the rows of a passage.
  mutating func add(_ rows: [AlignedSentences]) {
    for row in rows {
      ledger.add(row.pairs)
      unquoted.add(row.pairs)
      quotationRows.add(row.pairs)
      statistics.add(row.pairs, suspect: suspect, original: original)
    }
    let gaps = gapRows.rows(among: rows)
    for row in gaps {
      unquoted.add(row.pairs)
      quotationRows.add(row.pairs)
    }
    facts += finder.facts(of: rows, gaps: gaps)
  }
}
