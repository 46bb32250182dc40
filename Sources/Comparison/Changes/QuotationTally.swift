// SPDX-License-Identifier: Apache-2.0

import Language

/// What a quotation of the suspect shares with each of the original's, counted in memory that serves one quotation after the other.
struct QuotationTally {
  private let suspect: PreparedDocument
  private let index: QuotationIndex
  private let bridge: VocabularyBridge

  /// For each of the original's quotations the weight of the stems that it shares with the last one counted, synonyms included.
  private(set) var shared: [Float]
  /// The weight of the stems of the last one counted.
  private(set) var mass: Float = 0

  /// For each stem of the suspect the quotation that it was last seen in.
  private var seenIn: [Int32]
  /// For each of the original's quotations the stem, by its running number, that last added to it.
  private var addedBy: [Int32]
  private var quotationNumber: Int32 = 0
  private var stemNumber: Int32 = 0

  init(suspect: PreparedDocument, index: QuotationIndex, bridge: VocabularyBridge) {
    self.suspect = suspect
    self.index = index
    self.bridge = bridge
    shared = [Float](repeating: 0, count: index.quotations.count)
    seenIn = [Int32](repeating: 0, count: suspect.vocabulary.count)
    addedBy = [Int32](repeating: 0, count: index.quotations.count)
  }

  /// Counts a quotation; each of its stems once, and by its synonyms only where it does not stand itself.
  mutating func count(_ quotation: Quotation) {
    quotationNumber += 1
    mass = 0
    for number in shared.indices { shared[number] = 0 }
    for token in quotation.tokens {
      let stem = suspect.vocabulary.numbers[token]
      guard stem >= 0, seenIn[Int(stem)] != quotationNumber else { continue }
      seenIn[Int(stem)] = quotationNumber
      stemNumber += 1
      let weight = suspect.vocabulary.weights[Int(stem)]
      mass += weight
      if bridge.exact[Int(stem)] >= 0 { add(weight, to: bridge.exact[Int(stem)]) }
      for synonym in bridge.synonyms(of: stem) { add(SentenceLinks.synonymWeight * weight, to: synonym) }
    }
  }

  /// Adds the weight of a stem to those of the original's quotations that hold another.
  private mutating func add(_ weight: Float, to stem: Int32) {
    for place in index.range(of: stem) {
      let number = Int(index.postings[place])
      guard addedBy[number] != stemNumber else { continue }
      addedBy[number] = stemNumber
      shared[number] += weight
    }
  }
}
