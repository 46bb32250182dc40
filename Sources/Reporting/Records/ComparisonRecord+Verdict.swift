// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Extraction
public import Judgement
public import Language

extension ComparisonRecord {
  /// How much of a verdict a record carries.
  public enum Detail: Sendable {
    /// What `compare --format jsonl` prints: no labelled stretches and no rows.
    case line
    /// What reports need: everything.
    case report
  }

  /// The record of a verdict, with every place counted in Unicode scalars.
  ///
  /// - Parameters:
  ///   - id: The pair's or the case's id.
  ///   - verdict: The verdict.
  ///   - suspect: The suspect's page text.
  ///   - original: The original's page text.
  ///   - detail: How much the record carries.
  /// - Complexity: O(n) in the bytes of both texts.
  public init(id: String, verdict: Verdict, suspect: Text, original: Text, detail: Detail) {
    let suspectIndex = ScalarIndex(suspect)
    let originalIndex = ScalarIndex(original)
    let isReport = detail == .report
    let reader = PairReader(
      suspect: suspect, original: original, suspectIndex: suspectIndex, originalIndex: originalIndex)
    self.init(
      id: id,
      relation: verdict.relation,
      mechanism: verdict.mechanism,
      mainMechanism: verdict.mainMechanism,
      mechanismConfidence: verdict.mechanismConfidence,
      runnerUp: verdict.runnerUp,
      relationRunnerUp: verdict.relationRunnerUp,
      channel: verdict.channel,
      score: verdict.score,
      assessed: verdict.assessed.word,
      assessedReason: verdict.assessed.reason,
      derivedRatio: verdict.budget.derivedRatio,
      budget: Shares(verdict.budget),
      words: verdict.budget,
      labels: isReport ? verdict.labels.map { reader.record(of: $0) } : nil,
      passages: verdict.passages.map { reader.record(of: $0, rows: isReport) },
      chain: isReport && !verdict.chain.isEmpty ? verdict.chain.map { reader.record(of: $0) } : nil,
      substitutions: verdict.substitutions.map {
        SubstitutionRecord(
          original: $0.original, replacement: $0.replacement, count: $0.count, synonym: $0.isSynonym)
      },
      quotations: verdict.quotations.map { reader.record(of: $0) },
      facts: verdict.facts.map { reader.record(of: $0) },
      reasons: verdict.reasons
    )
  }

  /// Reads stretches of both texts into records.
  private struct PairReader {
    let suspect: Text
    let original: Text
    let suspectIndex: ScalarIndex
    let originalIndex: ScalarIndex

    func record(of label: LabelledRange) -> LabelRecord {
      let span = suspectIndex.span(of: label.range)
      return LabelRecord(label: label.label, offset: span.offset, length: span.length, words: label.words)
    }

    func record(of judged: JudgedPassage, rows: Bool) -> PassageRecord {
      PassageRecord(
        suspect: suspectIndex.span(of: judged.passage.suspect),
        original: originalIndex.span(of: judged.passage.original),
        mechanism: judged.mechanism,
        repeat: judged.passage.isRepeat,
        rows: rows ? judged.passage.rows.map { record(of: $0) } : nil
      )
    }

    func record(of row: AlignedRow) -> RowRecord {
      RowRecord(
        original: originalIndex.span(of: row.original),
        suspect: suspectIndex.span(of: row.suspect),
        edits: row.edits.map {
          EditRecord(
            kind: $0.kind.rawValue, original: original.string(in: $0.original), suspect: suspect.string(in: $0.suspect))
        },
        originalText: original.string(in: row.original),
        suspectText: suspect.string(in: row.suspect)
      )
    }

    func record(of pair: QuotationPair) -> QuotationRecord {
      QuotationRecord(
        original: reading(pair.original, of: original, originalIndex),
        suspect: reading(pair.suspect, of: suspect, suspectIndex),
        fidelity: pair.fidelity,
        status: pair.status.rawValue,
        speaker: pair.speaker
      )
    }

    func record(of pair: FactPair) -> FactRecord {
      FactRecord(
        kind: pair.kind.rawValue,
        original: pair.original.map { original.string(in: $0) },
        suspect: pair.suspect.map { suspect.string(in: $0) },
        status: pair.status.rawValue,
        originalOffset: pair.original.map { originalIndex.scalars(before: $0.lowerBound) },
        suspectOffset: pair.suspect.map { suspectIndex.scalars(before: $0.lowerBound) }
      )
    }

    private func reading(_ range: Range<Int>, of text: Text, _ index: ScalarIndex) -> Reading {
      let span = index.span(of: range)
      return Reading(offset: span.offset, length: span.length, text: text.string(in: range))
    }
  }
}

extension ComparisonRecord.Shares {
  /// The shares of a budget; all 0 where there are no words.
  public init(_ budget: PageBudget) {
    func share(_ words: Int) -> Double { budget.total == 0 ? 0 : Double(words) / Double(budget.total) }
    self.init(
      junk: share(budget.junk),
      repeat: share(budget.repeat),
      derived: share(budget.derived),
      sharedQuote: share(budget.sharedQuote),
      otherSource: share(budget.otherSource),
      new: share(budget.new)
    )
  }
}
