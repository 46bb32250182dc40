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
    let flags = document.annotated.tokens.flags
    for sentence in document.annotated.sentences {
      var covered = 0
      var words = 0
      var coveredOutside = 0
      // Without branches: quotations begin and runs end where no processor foresees it.
      for token in sentence.tokens {
        let isCovered = runs[token] > 0 ? 1 : 0
        let isOutside = flags[token].contains(.inQuotation) ? 0 : 1
        covered += isCovered
        words += isOutside
        coveredOutside += isCovered & isOutside
      }
      all.append(Float(covered) / Float(max(1, sentence.tokens.count)))
      unquoted.append(Float(coveredOutside) / Float(max(1, words)))
    }
    self.all = all
    self.unquoted = unquoted
  }
}
