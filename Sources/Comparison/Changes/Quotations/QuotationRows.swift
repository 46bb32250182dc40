// SPDX-License-Identifier: Apache-2.0

import Language

/// Pairs quotations by where they stand: two that fill aligned sentences are readings of one, however the words were changed.
struct QuotationRows {
  /// The shortest quotation that is paired so, in words.
  static let fewestWords = 2
  /// A quotation may be so many times as long as the other.
  static let longestRatio = 2.5

  private let original: PreparedDocument
  private let suspect: PreparedDocument
  private let rows: [AlignedSentences]

  /// Rows whose words are aligned.
  init(_ rows: [AlignedSentences], original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
    self.rows = rows
  }

  /// For each word of a document the number of the last row that it stands in, or -1.
  private func numbers(
    in document: PreparedDocument, _ side: (AlignedSentences) -> Range<Int32>
  ) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: document.annotated.tokens.count)
    for (number, row) in rows.enumerated() {
      for word in document.words(of: side(row)) { numbers[word] = Int32(number) }
    }
    return numbers
  }

  /// The closed quotations of the two sides that stand in the same rows, those that are paired already left out; each is used once.
  func pairs(besides known: [QuotationPair]) -> [(original: Quotation, suspect: Quotation)] {
    guard !rows.isEmpty else { return [] }
    let takenSuspects = Set(known.map(\.suspect.lowerBound))
    let mine = suspect.annotated.quotations.filter {
      $0.isClosed && $0.tokens.count >= Self.fewestWords && suspect.places[$0.tokens.lowerBound] == .article
        && !takenSuspects.contains($0.range.lowerBound)
    }
    guard !mine.isEmpty else { return [] }
    var takenOriginals = Set(known.map(\.original.lowerBound))
    let theirs = original.annotated.quotations.filter {
      $0.isClosed && $0.tokens.count >= Self.fewestWords && !takenOriginals.contains($0.range.lowerBound)
    }
    guard !theirs.isEmpty else { return [] }
    let originalRows = numbers(in: original, \.original)
    let suspectRows = numbers(in: suspect, \.suspect)
    var byRow = [[Int]](repeating: [], count: rows.count)
    for (number, quotation) in theirs.enumerated() {
      var last: Int32 = -1
      for token in quotation.tokens where originalRows[token] >= 0 && originalRows[token] != last {
        last = originalRows[token]
        byRow[Int(last)].append(number)
      }
    }
    // For each quotation of the original the words of the suspect's that stand in its rows; and those that have any.
    var shared = [Int](repeating: 0, count: theirs.count)
    var touched: [Int] = []
    var pairs: [(original: Quotation, suspect: Quotation)] = []
    for quotation in mine {
      for number in touched { shared[number] = 0 }
      touched.removeAll(keepingCapacity: true)
      for token in quotation.tokens where suspectRows[token] >= 0 {
        for number in byRow[Int(suspectRows[token])] {
          if shared[number] == 0 { touched.append(number) }
          shared[number] += 1
        }
      }
      touched.sort()
      let candidates = touched.filter { number in
        let ratio = Double(theirs[number].tokens.count) / Double(quotation.tokens.count)
        return !takenOriginals.contains(theirs[number].range.lowerBound) && ratio <= Self.longestRatio
          && ratio >= 1 / Self.longestRatio
      }
      guard let best = candidates.max(by: { (shared[$0], $1) < (shared[$1], $0) }) else { continue }
      takenOriginals.insert(theirs[best].range.lowerBound)
      pairs.append((theirs[best], quotation))
    }
    return pairs
  }
}
