// SPDX-License-Identifier: Apache-2.0

import Language

/// Turns a word alignment into edits: runs of equal words, and between them what was inserted, deleted or replaced.
enum EditScript {
  /// The edits of a row in the order of reading; together they cover the words of both sides.
  static func edits(of row: AlignedSentences, original: PreparedDocument, suspect: PreparedDocument) -> [Edit] {
    if row.pairs.isEmpty {
      let theirs = RowBuilder.bytes(of: row.original, in: original)
      let mine = RowBuilder.bytes(of: row.suspect, in: suspect)
      if !theirs.isEmpty { return [Edit(kind: .deleted, original: theirs, suspect: mine)] }
      return mine.isEmpty ? [] : [Edit(kind: .inserted, original: theirs, suspect: mine)]
    }
    var edits: [Edit] = []
    edits.reserveCapacity(runs(in: row.pairs))
    // Either side's words follow each other without a gap.
    var originalWord = original.words(of: row.original).lowerBound
    var suspectWord = suspect.words(of: row.suspect).lowerBound
    var originalEnd = RowBuilder.bytes(of: row.original, in: original).lowerBound
    var suspectEnd = RowBuilder.bytes(of: row.suspect, in: suspect).lowerBound
    let kinds = Self.kinds
    row.pairs.withUnsafeBufferPointer { pairs in
      var index = 0
      while index < pairs.count {
        let isEqual = pairs[index].likeness == .equal
        let (theirs, mine) = (originalWord, suspectWord)
        repeat {
          originalWord += pairs[index].original >= 0 ? 1 : 0
          suspectWord += pairs[index].suspect >= 0 ? 1 : 0
          index += 1
        } while index < pairs.count && (pairs[index].likeness == .equal) == isEqual
        let kind = kinds[(isEqual ? 3 : 0) + (theirs == originalWord ? 1 : 0) + (mine == suspectWord ? 2 : 0)]
        let originalRange =
          theirs == originalWord
          ? originalEnd..<originalEnd : original.annotated.tokens.range(of: theirs..<originalWord)
        let suspectRange =
          mine == suspectWord ? suspectEnd..<suspectEnd : suspect.annotated.tokens.range(of: mine..<suspectWord)
        edits.append(Edit(kind: kind, original: originalRange, suspect: suspectRange))
        originalEnd = originalRange.upperBound
        suspectEnd = suspectRange.upperBound
      }
    }
    return edits
  }

  /// What a run of unlike words is, by whether the original has none of them and the suspect has none; and of equal words, whom both have.
  private static let kinds: [Edit.Kind] = [.replaced, .inserted, .deleted, .equal]

  /// How many runs of equal and of other words there are.
  private static func runs(in pairs: [WordPair]) -> Int {
    // Without a branch. The first run begins at the first word, whichever sort it is of.
    var runs = 1
    var wasEqual = pairs.first?.likeness == .equal ? 1 : 0
    for pair in pairs {
      let isEqual = pair.likeness == .equal ? 1 : 0
      runs &+= isEqual ^ wasEqual
      wasEqual = isEqual
    }
    return runs
  }
}
