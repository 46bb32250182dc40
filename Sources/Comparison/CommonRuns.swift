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
  /// The same outside quotations: a run ends where either document quotes.
  private(set) var longestUnquoted = 0

  /// - Complexity: O(n + m), as postings are capped and each place of the suspect is extended once.
  init(suspect mine: PreparedDocument, original theirs: PreparedDocument) {
    suspect = [UInt16](repeating: 0, count: mine.annotated.tokens.count)
    original = [UInt16](repeating: 0, count: theirs.annotated.tokens.count)
    let (sequence, index) = (mine.runs, theirs.runs)
    let (flags, theirFlags) = (mine.annotated.tokens.flags, theirs.annotated.tokens.flags)
    Self.scan(sequence, index) { start, place, length in
      let isArticle = mine.places[Int(sequence.tokens[start])] == .article
      if isArticle { longest = max(longest, length) }
      if isArticle, length > longestUnquoted {
        longestUnquoted = max(
          longestUnquoted,
          Self.longestUnquoted(length, flags, sequence.tokens, from: start, theirFlags, index.tokens, from: place))
      }
      guard length >= Self.shortest else { return }
      Self.note(length, sequence.tokens, from: start, in: &suspect)
      Self.note(length, index.tokens, from: place, in: &original)
    }
  }

  /// Words in the longest part of a run that neither document quotes; parts of less than three words count as none.
  private static func longestUnquoted(
    _ length: Int, _ flags: [Tokens.Flags], _ tokens: [Int32], from start: Int, _ theirFlags: [Tokens.Flags],
    _ theirTokens: [Int32], from place: Int
  ) -> Int {
    var (longest, unquoted) = (0, 0)
    for offset in 0..<length {
      let both = flags[Int(tokens[start + offset])].union(theirFlags[Int(theirTokens[place + offset])])
      unquoted = both.contains(.inQuotation) ? 0 : unquoted + 1
      longest = max(longest, unquoted)
    }
    return longest < 3 ? 0 : longest
  }

  /// Notes down for the words of a run how long it is.
  @inline(__always)
  private static func note(_ length: Int, _ tokens: [Int32], from start: Int, in runs: inout [UInt16]) {
    let size = UInt16(min(length, Int(UInt16.max)))
    for place in start..<start + length {
      let token = Int(tokens[place])
      runs[token] = max(runs[token], size)
    }
  }

  /// Every run of at least three words that cannot be extended to the right, at the places that a run may begin.
  @inline(__always)
  private static func scan(_ sequence: RunIndex, _ index: RunIndex, _ found: (Int, Int, Int) -> Void) {
    sequence.words.withUnsafeBufferPointer { mine in
      index.words.withUnsafeBufferPointer { theirs in
        var start = 0
        while start + 3 <= mine.count {
          var longest = 0
          var place = index.first(of: sequence, at: start)
          var looked = 0
          while place >= 0, looked < RunIndex.longestPostings {
            let most = min(mine.count - start, theirs.count - place)
            var length = 0
            while length < most, mine[start &+ length] == theirs[place &+ length] { length &+= 1 }
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
  }
}
