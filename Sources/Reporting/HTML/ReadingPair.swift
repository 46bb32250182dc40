// SPDX-License-Identifier: Apache-2.0

/// Two readings of one text with the words marked that only one of them has (longest common subsequence of words).
struct ReadingPair {
  /// The most words of a reading that are compared; longer readings are shown without marks.
  static let longest = 300

  let original: String
  let suspect: String

  /// Two readings as HTML.
  ///
  /// - Complexity: O(n m) in the words of both, at most 90,000 steps.
  init(original: String, suspect: String) {
    let first = Self.words(original)
    let second = Self.words(suspect)
    guard first.count <= Self.longest, second.count <= Self.longest else {
      self.original = Self.marked(first, kept: Set(first.indices), .deleted)
      self.suspect = Self.marked(second, kept: Set(second.indices), .inserted)
      return
    }
    let keys = (first.map(Self.key), second.map(Self.key))
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: second.count + 1), count: first.count + 1)
    for row in first.indices.reversed() {
      for column in second.indices.reversed() {
        lengths[row][column] =
          keys.0[row] == keys.1[column]
          ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var kept: (Set<Int>, Set<Int>) = ([], [])
    var (row, column) = (0, 0)
    while row < first.count, column < second.count {
      if keys.0[row] == keys.1[column] {
        kept.0.insert(row)
        kept.1.insert(column)
        row += 1
        column += 1
      } else if lengths[row + 1][column] >= lengths[row][column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    self.original = Self.marked(first, kept: kept.0, .deleted)
    self.suspect = Self.marked(second, kept: kept.1, .inserted)
  }

  /// A reading's words, as far as it is shown.
  private static func words(_ text: String) -> [Substring] {
    VisibleText.block(text, limit: 3000).split { $0 == " " || $0 == "\n" || $0 == "\t" }
  }

  /// A word without the punctuation around it and without case, so that only another word counts as one.
  private static func key(_ word: Substring) -> [UInt8] {
    let lower = word.lowercased()
    let bare = lower.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return Array((bare.isEmpty ? lower : String(String.UnicodeScalarView(bare))).utf8)
  }

  /// Words with those marked that are not kept.
  private static func marked(_ words: [Substring], kept: Set<Int>, _ element: InlineMarkup.Element) -> String {
    var markup = InlineMarkup()
    var index = 0
    while index < words.count {
      let isKept = kept.contains(index)
      var end = index
      while end < words.count, kept.contains(end) == isKept { end += 1 }
      if index > 0 { markup.text(" ") }
      let run = words[index..<end].joined(separator: " ")
      if isKept { markup.text(run) } else { markup.mark(element, run) }
      index = end
    }
    return markup.html
  }
}
