// SPDX-License-Identifier: Apache-2.0

import Language

/// The quotations of an article that are compared with another's: which of them hold which stems, and how much each weighs.
struct QuotationIndex: Sendable {
  /// No stem is followed into more quotations than this.
  static let longestPostings = 32
  /// Quotations of fewer words are titles and scare quotes.
  static let fewestWords = 3
  /// More quotations than this are not compared.
  static let most = 400

  /// The quotations, in order.
  let quotations: [Quotation]
  /// The weight of each quotation's stems.
  let masses: [Float]
  /// For each stem of the document where its postings begin, with the number of all at the end; empty without quotations.
  private let offsets: [Int32]
  /// The numbers of the quotations that hold each stem.
  let postings: [Int32]

  /// - Complexity: O(n) in the stems of the document and the words of its quotations.
  init(annotated: AnnotatedText, places: [WordPlace], vocabulary: Vocabulary) {
    let quotations = annotated.quotations.lazy.filter {
      $0.tokens.count >= Self.fewestWords && places[$0.tokens.lowerBound] == .article
    }.prefix(Self.most)
    self.quotations = Array(quotations)
    var masses: [Float] = []
    var entries: [(stem: Int32, quotation: Int32)] = []
    var counts = [Int32](repeating: 0, count: self.quotations.isEmpty ? 0 : vocabulary.count + 1)
    var last = [Int32](repeating: -1, count: counts.count)
    for (number, quotation) in self.quotations.enumerated() {
      var mass: Float = 0
      for token in quotation.tokens {
        let stem = Int(vocabulary.numbers[token])
        guard stem >= 0, last[stem] != number else { continue }
        last[stem] = Int32(number)
        mass += vocabulary.weights[stem]
        guard counts[stem + 1] < Self.longestPostings else { continue }
        counts[stem + 1] += 1
        entries.append((Int32(stem), Int32(number)))
      }
      masses.append(mass)
    }
    for stem in counts.indices.dropFirst() { counts[stem] += counts[stem - 1] }
    var next = counts
    var postings = [Int32](repeating: 0, count: entries.count)
    for entry in entries {
      postings[Int(next[Int(entry.stem)])] = entry.quotation
      next[Int(entry.stem)] += 1
    }
    self.masses = masses
    offsets = counts
    self.postings = postings
  }

  /// The number of a stem's quotations in an index that has any quotation.
  func count(of stem: Int32) -> Int32 { offsets[Int(stem) + 1] &- offsets[Int(stem)] }

  /// The places of a stem's quotations in ``postings``.
  func range(of stem: Int32) -> Range<Int> {
    offsets.isEmpty ? 0..<0 : Int(offsets[Int(stem)])..<Int(offsets[Int(stem) + 1])
  }
}
