// SPDX-License-Identifier: Apache-2.0

/// One side of a row, as that which negations are looked for on, and the other beside it.
struct RowSide {
  /// The document of this side.
  let from: PreparedDocument
  /// The document of the other side.
  let to: PreparedDocument
  /// Whether this side is the original's.
  let isOriginal: Bool

  init(_ row: RowWords, isOriginal: Bool) {
    from = isOriginal ? row.original : row.suspect
    to = isOriginal ? row.suspect : row.original
    self.isOriginal = isOriginal
  }

  /// The word of this side, or -1.
  func one(_ pair: WordPair) -> Int { isOriginal ? pair.original : pair.suspect }
  /// The word of the other side, or -1.
  func other(_ pair: WordPair) -> Int { isOriginal ? pair.suspect : pair.original }

  /// The last word of the other side, or -1.
  func lastOther(in row: RowWords) -> Int {
    let words = isOriginal ? row.suspectTokens : row.originalTokens
    return words.last ?? -1
  }

  /// The step that a word of this side stands in.
  func step(of token: Int, in row: RowWords) -> WordPair? {
    (isOriginal ? row.place(of: token) : row.place(ofSuspect: token)).map { row.pairs[$0] }
  }

  /// The step that a word of the other side stands in.
  func step(ofOther token: Int, in row: RowWords) -> WordPair? {
    (isOriginal ? row.place(ofSuspect: token) : row.place(of: token)).map { row.pairs[$0] }
  }
}
