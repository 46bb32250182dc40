// SPDX-License-Identifier: Apache-2.0

import Language

/// Lays a passage out in rows: which sentence stands beside which, and what changed between them.
struct RowBuilder {
  let suspect: PreparedDocument
  let original: PreparedDocument
  let aligner: WordAligner
  let links: [SentenceLink]
  let logits: [Float]

  /// The rows of a passage in the suspect's order; sentences of the original that the suspect leaves out follow their predecessor.
  func rows(of draft: PassageDraft) -> [AlignedSentences] {
    var rows = pairedRows(of: draft)
    addMissing(of: draft, to: &rows)
    for index in rows.indices where !rows[index].suspect.isEmpty && !rows[index].original.isEmpty {
      rows[index].pairs = aligner.align(
        original: original.words(of: rows[index].original), suspect: suspect.words(of: rows[index].suspect))
    }
    return rows
  }

  /// A row of sentences that stand beside each other, whatever passage they are part of.
  func row(suspect mine: Range<Int32>, original theirs: Range<Int32>) -> AlignedRow {
    alignedRow(
      AlignedSentences(
        suspect: mine, original: theirs,
        pairs: aligner.align(original: original.words(of: theirs), suspect: suspect.words(of: mine))))
  }

  /// Rows with their places in bytes and their edits.
  func alignedRows(_ rows: [AlignedSentences]) -> [AlignedRow] {
    var result: [AlignedRow] = []
    result.reserveCapacity(rows.count)
    for row in rows { result.append(alignedRow(row)) }
    return result
  }

  private func alignedRow(_ row: AlignedSentences) -> AlignedRow {
    AlignedRow(
      original: Self.bytes(of: row.original, in: original), suspect: Self.bytes(of: row.suspect, in: suspect),
      edits: EditScript.edits(of: row, original: original, suspect: suspect))
  }

  private func pairedRows(of draft: PassageDraft) -> [AlignedSentences] {
    let span = draft.links.reduce(into: (lower: Int32.max, upper: Int32.min)) { span, link in
      let other = links[Int(link)].original
      span = (min(span.lower, other), max(span.upper, other))
    }
    // For each sentence of the suspect in the draft the one of the original that it follows, or -1; and whether a sentence of the original
    // is followed by one.
    var partners = [Int32](repeating: -1, count: draft.suspect.count)
    var claimed = [Bool](repeating: false, count: draft.links.isEmpty ? 0 : Int(span.upper - span.lower) + 1)
    for (sentence, group) in SentenceGroups(draft.links, of: links) {
      guard let best = group.max(by: { logits[Int($0)] < logits[Int($1)] }), logits[Int(best)] > -2,
        draft.suspect.contains(sentence)
      else { continue }
      partners[Int(sentence - draft.suspect.lowerBound)] = links[Int(best)].original
      claimed[Int(links[Int(best)].original - span.lower)] = true
    }
    var rows: [AlignedSentences] = []
    for sentence in draft.suspect {
      let partner = partners[Int(sentence - draft.suspect.lowerBound)]
      guard partner >= 0 else {
        rows.append(AlignedSentences(suspect: sentence..<sentence + 1, original: 0..<0, pairs: []))
        continue
      }
      if let last = rows.last, last.original.contains(partner), last.suspect.upperBound == sentence {
        rows[rows.count - 1].suspect = last.suspect.lowerBound..<sentence + 1
        continue
      }
      rows.append(AlignedSentences(suspect: sentence..<sentence + 1, original: partner..<partner + 1, pairs: []))
    }
    // A sentence that merges two of the original: the second one has a link to it and no row of its own.
    for link in draft.links where links[Int(link)].containment > 0.55 && logits[Int(link)] > -2 {
      let other = links[Int(link)].original
      guard !claimed[Int(other - span.lower)],
        let row = rows.firstIndex(where: { $0.suspect.contains(links[Int(link)].suspect) }),
        !rows[row].original.isEmpty
      else { continue }
      if rows[row].original.upperBound == other {
        rows[row].original = rows[row].original.lowerBound..<other + 1
        claimed[Int(other - span.lower)] = true
      } else if rows[row].original.lowerBound == other + 1 {
        rows[row].original = other..<rows[row].original.upperBound
        claimed[Int(other - span.lower)] = true
      }
    }
    return rows
  }

  private func addMissing(of draft: PassageDraft, to rows: inout [AlignedSentences]) {
    // For each sentence of the original in the draft whether a row has it, and the last row that ends before it, or -1.
    let first = draft.original.lowerBound
    var covered = [Bool](repeating: false, count: draft.original.count)
    var after = [Int](repeating: -1, count: draft.original.count)
    for (index, row) in rows.enumerated() where !row.original.isEmpty {
      for sentence in row.original.clamped(to: draft.original) { covered[Int(sentence - first)] = true }
      let end = row.original.upperBound
      if draft.original.contains(end) { after[Int(end - first)] = index }
    }
    guard covered.contains(false) else { return }
    var insertions: [(row: Int, sentence: Int32)] = []
    var last = -1
    for sentence in draft.original where !covered[Int(sentence - first)] {
      if after[Int(sentence - first)] >= 0 { last = after[Int(sentence - first)] }
      insertions.append((last, sentence))
    }
    var result: [AlignedSentences] = []
    for index in -1..<rows.count {
      if index >= 0 { result.append(rows[index]) }
      for insertion in insertions where insertion.row == index {
        result.append(
          AlignedSentences(suspect: 0..<0, original: insertion.sentence..<insertion.sentence + 1, pairs: []))
      }
    }
    rows = result
  }

  /// Where a run of sentences stands, in bytes.
  static func bytes(of sentences: Range<Int32>, in document: PreparedDocument) -> Range<Int> {
    guard !sentences.isEmpty else { return 0..<0 }
    let all = document.annotated.sentences
    return all[Int(sentences.lowerBound)].range.lowerBound..<all[Int(sentences.upperBound - 1)].range.upperBound
  }
}

extension PreparedDocument {
  /// The words of a run of sentences.
  func words(of sentences: Range<Int32>) -> Range<Int> {
    guard !sentences.isEmpty else { return 0..<0 }
    let all = annotated.sentences
    return all[Int(sentences.lowerBound)].tokens.lowerBound..<all[Int(sentences.upperBound - 1)].tokens.upperBound
  }
}
