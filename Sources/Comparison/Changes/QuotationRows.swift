// SPDX-License-Identifier: Apache-2.0

import Language

/// Pairs quotations by where they stand: two that fill aligned sentences are readings of one, however the words were changed.
struct QuotationRows {
  /// The shortest quotation that is paired so, in words.
  static let fewestWords = 2
  /// A quotation may be so many times as long as the other.
  static let longestRatio = 2.5

  /// For each word of the original the number of the aligned row that it stands in, or -1; and for the suspect's words.
  private var originalRows: [Int32]
  private var suspectRows: [Int32]
  private var count: Int32 = 0

  init(original: PreparedDocument, suspect: PreparedDocument) {
    originalRows = [Int32](repeating: -1, count: original.annotated.tokens.count)
    suspectRows = [Int32](repeating: -1, count: suspect.annotated.tokens.count)
  }

  /// Takes in the word alignment of a row with two sides.
  mutating func add(_ pairs: [WordPair]) {
    guard !pairs.isEmpty else { return }
    for pair in pairs {
      if pair.original >= 0 { originalRows[pair.original] = count }
      if pair.suspect >= 0 { suspectRows[pair.suspect] = count }
    }
    count += 1
  }

  /// The quotations of the two sides that stand in the same rows, those that are paired already left out; each is used once.
  func pairs(_ theirs: [Quotation], _ mine: [Quotation], besides known: [QuotationPair]) -> [(
    original: Quotation, suspect: Quotation
  )] {
    guard count > 0, !theirs.isEmpty, !mine.isEmpty else { return [] }
    var takenOriginals = Set(known.map(\.original.lowerBound))
    let takenSuspects = Set(known.map(\.suspect.lowerBound))
    var byRow = [[Int]](repeating: [], count: Int(count))
    for (number, quotation) in theirs.enumerated() where quotation.tokens.count >= Self.fewestWords {
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
    for quotation in mine
    where quotation.tokens.count >= Self.fewestWords && !takenSuspects.contains(quotation.range.lowerBound) {
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
