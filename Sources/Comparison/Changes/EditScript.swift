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
    var index = 0
    var originalEnd = RowBuilder.bytes(of: row.original, in: original).lowerBound
    var suspectEnd = RowBuilder.bytes(of: row.suspect, in: suspect).lowerBound
    while index < row.pairs.count {
      let isEqual = row.pairs[index].likeness == .equal
      var theirs: Range<Int>?
      var mine: Range<Int>?
      while index < row.pairs.count, (row.pairs[index].likeness == .equal) == isEqual {
        let pair = row.pairs[index]
        if pair.original >= 0 { theirs = joined(theirs, original.annotated.tokens.range(of: pair.original)) }
        if pair.suspect >= 0 { mine = joined(mine, suspect.annotated.tokens.range(of: pair.suspect)) }
        index += 1
      }
      let kind: Edit.Kind = isEqual ? .equal : theirs == nil ? .inserted : mine == nil ? .deleted : .replaced
      let originalRange = theirs ?? originalEnd..<originalEnd
      let suspectRange = mine ?? suspectEnd..<suspectEnd
      edits.append(Edit(kind: kind, original: originalRange, suspect: suspectRange))
      originalEnd = originalRange.upperBound
      suspectEnd = suspectRange.upperBound
    }
    return edits
  }

  private static func joined(_ range: Range<Int>?, _ next: Range<Int>) -> Range<Int> {
    guard let range else { return next }
    return min(range.lowerBound, next.lowerBound)..<max(range.upperBound, next.upperBound)
  }
}
