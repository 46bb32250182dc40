// SPDX-License-Identifier: Apache-2.0

/// Lays the chain that a pair without passages rests on out in rows, a pair of sentences each.
struct ChainedRows {
  let suspect: PreparedDocument
  let original: PreparedDocument
  let links: SentenceLinks
  let rowBuilder: RowBuilder

  /// The rows in the suspect's order: those of the chain outside quotations if it is one, else of that by synonyms.
  ///
  /// - Returns: As many rows as the figure of that chain says; none where neither is a chain.
  func rows(_ signals: Signals) -> [AlignedRow] {
    let measure = AlignmentMeasure(links: links, suspect: suspect, original: original)
    if signals.maskedAlignment.isChain {
      return rows(measure.chain(by: \.masked, threshold: AlignmentMeasure.exactThreshold).links)
    }
    guard signals.synonymAlignment.isChain else { return [] }
    return rows(measure.chain(by: \.synonym, threshold: AlignmentMeasure.synonymThreshold).links)
  }

  private func rows(_ chain: [SentenceLink]) -> [AlignedRow] {
    chain.map { link in
      rowBuilder.row(suspect: link.suspect..<link.suspect + 1, original: link.original..<link.original + 1)
    }
  }
}
