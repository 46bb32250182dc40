// SPDX-License-Identifier: Apache-2.0

import Language

/// The runs of equal words that two documents share: the longest one, and how long the runs are that each word stands in.
struct CommonRuns: Sendable {
  /// Shorter runs are not noted down: they are the small change of the language.
  static let shortest = 4

  /// For each word of the suspect how many words long the longest run is that covers it; 0 where none does.
  private(set) var suspect: [UInt16]
  /// The same for the words of the original.
  private(set) var original: [UInt16]
  /// Words in the longest run of the article; runs of less than three words count as none.
  private(set) var longest = 0

  /// - Complexity: O(n + m), as postings are capped and each place of the suspect is extended once.
  init(suspect mine: PreparedDocument, original theirs: PreparedDocument) {
    suspect = [UInt16](repeating: 0, count: mine.annotated.tokens.count)
    original = [UInt16](repeating: 0, count: theirs.annotated.tokens.count)
    let index = theirs.runs
    let sequence = mine.runs
    Self.scan(sequence, index) { start, place, length in
      if mine.places[Int(sequence.tokens[start])] == .article { longest = max(longest, length) }
      guard length >= Self.shortest else { return }
      let size = UInt16(min(length, Int(UInt16.max)))
      for offset in 0..<length {
        let one = Int(sequence.tokens[start + offset])
        let other = Int(index.tokens[place + offset])
        if suspect[one] < size { suspect[one] = size }
        if original[other] < size { original[other] = size }
      }
    }
  }

  /// The number of words in the longest run of the article outside quotation marks.
  static func longestMasked(suspect: PreparedDocument, original: PreparedDocument) -> Int {
    var longest = 0
    scan(suspect.maskedRuns, original.maskedRuns) { start, _, length in
      if suspect.places[Int(suspect.maskedRuns.tokens[start])] == .article { longest = max(longest, length) }
    }
    return longest
  }

  /// Every run of at least three words that cannot be extended to the right, at the places that a run may begin.
  @inline(__always)
  private static func scan(_ sequence: RunIndex, _ index: RunIndex, _ found: (Int, Int, Int) -> Void) {
    let mine = sequence.words
    let theirs = index.words
    var start = 0
    while start + 3 <= mine.count {
      var longest = 0
      var place = index.first(of: mine, at: start)
      var looked = 0
      while place >= 0, looked < RunIndex.longestPostings {
        var length = 0
        while start + length < mine.count, place + length < theirs.count, mine[start + length] == theirs[place + length]
        {
          length += 1
        }
        if length >= 3 {
          found(start, place, length)
          longest = max(longest, length)
        }
        place = index.next(after: place)
        looked += 1
      }
      start += max(1, longest - 2)
    }
  }
}
