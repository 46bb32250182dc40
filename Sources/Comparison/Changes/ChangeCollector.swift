// SPDX-License-Identifier: Apache-2.0

/// Gathers what was changed over all passages of a pair.
struct ChangeCollector: ~Copyable {
  private(set) var ledger: SubstitutionLedger
  private(set) var statistics = PassageStatistics()
  private(set) var facts: [FactPair] = []
  /// All rows whose words are aligned, those that gaps make behind the others of their passage: quotations are set beside
  /// each other by them at the end.
  private(set) var alignedRows: [AlignedSentences] = []
  /// Those of sentences outside passages.
  private(set) var strayRows: [AlignedSentences] = []
  /// The rows inside passages and outside.
  var allRows: [AlignedSentences] { strayRows.isEmpty ? alignedRows : alignedRows + strayRows }
  private let finder: FactFinder
  private let gapRows: GapRows
  private let suspect: PreparedDocument
  private let original: PreparedDocument

  init(suspect: PreparedDocument, original: PreparedDocument, aligner: WordAligner) {
    self.suspect = suspect
    self.original = original
    ledger = SubstitutionLedger(original: original, suspect: suspect)
    gapRows = GapRows(suspect: suspect, original: original, aligner: aligner)
    finder = FactFinder(original: original, suspect: suspect)
  }

  /// Takes in the rows of a passage.
  mutating func add(_ rows: [AlignedSentences]) {
    for row in rows where !row.pairs.isEmpty {
      ledger.add(row.pairs)
      statistics.add(row.pairs, suspect: suspect, original: original)
      alignedRows.append(row)
    }
    let gaps = gapRows.rows(among: rows)
    for row in gaps where !row.sentences.pairs.isEmpty { alignedRows.append(row.sentences) }
    finder.append(rows, gaps: gaps, to: &facts)
  }

  /// Takes in the rows of sentences that stand outside passages.
  mutating func add(strays rows: [AlignedSentences]) {
    strayRows = rows
    for row in rows { finder.appendAltered(inStray: row, to: &facts) }
  }
}
