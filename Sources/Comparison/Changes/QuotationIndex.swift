// SPDX-License-Identifier: Apache-2.0

import Language

/// Which quotations hold which stems, and how much each weighs.
struct QuotationIndex {
  /// No stem is followed into more quotations than this.
  static let longestPostings = 32

  private(set) var masses: [Float] = []
  private var postings: [Int32: [Int]] = [:]

  init(quotations: [Quotation], document: PreparedDocument) {
    for (number, quotation) in quotations.enumerated() {
      var seen = Set<Int32>()
      var mass: Float = 0
      for token in quotation.tokens {
        let stem = document.vocabulary.numbers[token]
        guard stem >= 0, seen.insert(stem).inserted else { continue }
        mass += document.vocabulary.weights[Int(stem)]
        if postings[stem, default: []].count < Self.longestPostings { postings[stem, default: []].append(number) }
      }
      masses.append(mass)
    }
  }

  /// The numbers of the quotations that hold a stem.
  func quotations(with stem: Int32) -> [Int] { postings[stem] ?? [] }
}
