// SPDX-License-Identifier: Apache-2.0

import Language

/// What a quotation of the suspect shares with each of the original's, counted in memory that serves one quotation after the other.
struct QuotationTally: ~Copyable {
  private let suspect: PreparedDocument
  private let index: QuotationIndex
  private let bridge: VocabularyBridge

  /// For each of the original's quotations the weight of the stems that it shares with the last one counted, synonyms included.
  private let shared: UnsafeMutableBufferPointer<Float>
  /// The weight of the stems of the last one counted.
  private(set) var mass: Float = 0

  /// For each stem of the suspect the quotation that it was last seen in.
  private let seenIn: UnsafeMutableBufferPointer<Int32>
  /// For each of the original's quotations the stem, by its running number, that last added to it.
  private let addedBy: UnsafeMutableBufferPointer<Int32>
  /// Room for the synonyms of a stem.
  private let held: UnsafeMutableBufferPointer<Int32>
  private var quotationNumber: Int32 = 0
  private var stemNumber: Int32 = 0

  init(suspect: PreparedDocument, original: PreparedDocument, bridge: VocabularyBridge) {
    self.suspect = suspect
    index = original.quotationIndex
    self.bridge = bridge
    shared = .allocate(capacity: index.quotations.count)
    seenIn = .allocate(capacity: suspect.vocabulary.count)
    addedBy = .allocate(capacity: index.quotations.count)
    held = .allocate(capacity: original.vocabulary.count + 1)
    seenIn.initialize(repeating: 0)
    addedBy.initialize(repeating: 0)
  }

  deinit {
    shared.deallocate()
    seenIn.deallocate()
    addedBy.deallocate()
    held.deallocate()
  }

  /// The weight that one of the original's quotations shares with the last one counted.
  func shared(with number: Int) -> Float { shared[number] }

  /// Counts a quotation; each of its stems once, and by its synonyms only where it does not stand itself.
  mutating func count(_ quotation: Quotation) {
    quotationNumber += 1
    shared.initialize(repeating: 0)
    var mass: Float = 0
    bridge.withColumns { columns in
      for token in quotation.tokens {
        let stem = suspect.vocabulary.numbers[token]
        guard stem >= 0, seenIn[Int(stem)] != quotationNumber else { continue }
        seenIn[Int(stem)] = quotationNumber
        stemNumber += 1
        let weight = suspect.vocabulary.weights[Int(stem)]
        mass += weight
        if columns.exact[Int(stem)] >= 0 { add(weight, to: columns.exact[Int(stem)]) }
        // Few synonyms stand in a quotation, at places that no processor foresees: every one is written down, and the end moves on past it
        // or stays, without a branch.
        var count = 0
        for synonym in columns.synonyms(of: stem) {
          held[count] = synonym
          count &+= Int(min(1, index.count(of: synonym)))
        }
        for place in 0..<count { add(SentenceLinks.synonymWeight * weight, to: held[place]) }
      }
    }
    self.mass = mass
  }

  /// Adds the weight of a stem to those of the original's quotations that hold another, each once.
  private func add(_ weight: Float, to stem: Int32) {
    for place in index.range(of: stem) {
      let number = Int(index.postings[place])
      // Without a branch: no bit of the weight is left where it was added before.
      let kept: UInt32 = addedBy[number] == stemNumber ? 0 : .max
      shared[number] += Float(bitPattern: weight.bitPattern & kept)
      addedBy[number] = stemNumber
    }
  }
}
