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
    var index = 0
    var originalEnd = RowBuilder.bytes(of: row.original, in: original).lowerBound
    var suspectEnd = RowBuilder.bytes(of: row.suspect, in: suspect).lowerBound
    while index < row.pairs.count {
      let isEqual = row.pairs[index].likeness == .equal
      var theirs: Range<Int>?
      var mine: Range<Int>?
      // Either side's words follow each other without a gap.
      while index < row.pairs.count, (row.pairs[index].likeness == .equal) == isEqual {
        let pair = row.pairs[index]
        if pair.original >= 0 { theirs = (theirs?.lowerBound ?? pair.original)..<pair.original + 1 }
        if pair.suspect >= 0 { mine = (mine?.lowerBound ?? pair.suspect)..<pair.suspect + 1 }
        index += 1
      }
      let kind: Edit.Kind = isEqual ? .equal : theirs == nil ? .inserted : mine == nil ? .deleted : .replaced
      let originalRange = theirs.map { original.annotated.tokens.range(of: $0) } ?? originalEnd..<originalEnd
      let suspectRange = mine.map { suspect.annotated.tokens.range(of: $0) } ?? suspectEnd..<suspectEnd
      edits.append(Edit(kind: kind, original: originalRange, suspect: suspectRange))
      originalEnd = originalRange.upperBound
      suspectEnd = suspectRange.upperBound
    }
    return edits
  }

  /// How many runs of equal and of other words there are.
  private static func runs(in pairs: [WordPair]) -> Int {
    var runs = 0
    var wasEqual: Bool?
    for pair in pairs {
      let isEqual = pair.likeness == .equal
      runs += isEqual == wasEqual ? 0 : 1
      wasEqual = isEqual
    }
    return runs
  }
}
