// SPDX-License-Identifier: Apache-2.0

public import Comparison
internal import Language

extension MechanismFeatures {
  /// Passages are looked at in stretches of at least so many words: fewer tell too little.
  static let stretchWords = 100

  /// The features of the passages' stretches, whole rows each, in the suspect's order; repeats are passed over.
  ///
  /// A stretch may go on in the next passage: passages end at junk, not where another hand begins. What is left at the end
  /// belongs to the last stretch.
  public static func stretches(
    of passages: [Passage], suspect: PreparedDocument, original: PreparedDocument
  ) -> [MechanismFeatures] {
    pieces(of: passages, suspect: suspect).map { MechanismFeatures(of: $0, suspect: suspect, original: original) }
  }

  /// The parts of passages that each stretch is made of.
  static func pieces(of passages: [Passage], suspect: PreparedDocument) -> [[Passage]] {
    let tokens = suspect.annotated.tokens
    var stretches: [[Passage]] = []
    var words = stretchWords
    for passage in passages where !passage.isRepeat {
      var rows: [AlignedRow] = []
      func close() {
        guard !rows.isEmpty else { return }
        stretches[stretches.count - 1].append(
          Passage(
            suspect: span(rows.map(\.suspect)) ?? passage.suspect,
            original: span(rows.map(\.original)) ?? passage.original, rows: rows))
        rows = []
      }
      if passage.rows.isEmpty { stretches.append([passage]) }
      for row in passage.rows {
        if words >= stretchWords {
          close()
          stretches.append([])
          words = 0
        }
        rows.append(row)
        words += tokens.tokens(in: row.suspect).count
      }
      close()
    }
    if words < stretchWords, stretches.count > 1 {
      let rest = stretches.removeLast()
      stretches[stretches.count - 1] += rest
    }
    return stretches
  }

  /// The stretch from the first to the last of some ranges, empty ones aside; nil where all are empty.
  private static func span(_ ranges: [Range<Int>]) -> Range<Int>? {
    let ranges = ranges.filter { !$0.isEmpty }
    guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { return nil }
    return first..<last
  }
}
