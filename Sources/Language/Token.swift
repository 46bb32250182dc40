// SPDX-License-Identifier: Apache-2.0

/// A word as the tokeniser notes it down: one write, where ``Tokens`` would take seven.
struct Token {
  var word: UInt64
  var start: UInt32
  var length: UInt32
  var stem: UInt32
  var flags: Tokens.Flags
  var rarity: UInt8
  var capitals: UInt8
}

extension Tokens {
  /// Words in their order, with their stems or without.
  init(_ words: UnsafeBufferPointer<Token>, stems hasStems: Bool) {
    starts = Self.column(words, 0) { $0.start }
    lengths = Self.column(words, 0) { $0.length }
    self.words = Self.column(words, 0) { $0.word }
    stems = hasStems ? Self.column(words, 0) { $0.stem } : []
    rarities = Self.column(words, 0) { $0.rarity }
    capitals = Self.column(words, 0) { $0.capitals }
    flags = Self.column(words, []) { $0.flags }
  }

  /// One figure of each word; what `map` does, without asking at each word whether there is room for it. Filled with an empty figure
  /// first: an array that is made without any costs more.
  @inline(__always)
  private static func column<Figure>(
    _ words: UnsafeBufferPointer<Token>, _ empty: Figure, _ figure: (Token) -> Figure
  ) -> [Figure] {
    var column = [Figure](repeating: empty, count: words.count)
    column.withUnsafeMutableBufferPointer { column in
      for index in words.indices { column[index] = figure(words[index]) }
    }
    return column
  }
}
