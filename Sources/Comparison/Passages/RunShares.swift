// SPDX-License-Identifier: Apache-2.0

import Language

/// For each sentence of a document which share of its words stands in longer runs that the other document has too.
struct RunShares {
  /// The share of all words.
  let all: [Float]
  /// The share of the words outside quotation marks; 0 where there are none.
  let unquoted: [Float]

  /// The shares by how long the longest run is that covers each word of the document.
  init(_ document: PreparedDocument, runs: [UInt16]) {
    var all: [Float] = []
    var unquoted: [Float] = []
    all.reserveCapacity(document.vectors.count)
    unquoted.reserveCapacity(document.vectors.count)
    for sentence in document.annotated.sentences {
      var covered = 0
      var words = 0
      var coveredOutside = 0
      for token in sentence.tokens {
        let isCovered = runs[token] > 0
        if isCovered { covered += 1 }
        guard !document.annotated.tokens.flags[token].contains(.inQuotation) else { continue }
        words += 1
        if isCovered { coveredOutside += 1 }
      }
      all.append(Float(covered) / Float(max(1, sentence.tokens.count)))
      unquoted.append(Float(coveredOutside) / Float(max(1, words)))
    }
    self.all = all
    self.unquoted = unquoted
  }
}
