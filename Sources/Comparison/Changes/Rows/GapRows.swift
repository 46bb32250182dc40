// SPDX-License-Identifier: Apache-2.0

import Language

/// Sets sentences that no sentence of the other side follows beside those that stand in the same gap: between two rows that are aligned, a
/// single sentence on either side is the other's reading, however the words were changed, and so are a few in their order.
///
/// Only facts and quotations are looked for in such rows; they are too uncertain to be counted or shown as aligned.
struct GapRows {
  /// One sentence may be so many times as long as the other.
  static let longestRatio = 2.5
  /// At most so many sentences on either side are told by their order.
  static let mostSentences = 4
  /// So few words at the end of the row before may be what stands in the gap.
  static let mostWordsOfEcho = 8

  let suspect: PreparedDocument
  let original: PreparedDocument
  let aligner: WordAligner

  /// A row that a gap makes.
  struct Row {
    var sentences: AlignedSentences
    /// The row whose last words stand in it too; nil where it is of the gap alone.
    var before: Int?
  }

  /// The rows that gaps make, in order.
  func rows(among rows: [AlignedSentences]) -> [Row] {
    var result: [Row] = []
    var start = 0
    while start < rows.count {
      guard rows[start].suspect.isEmpty || rows[start].original.isEmpty else {
        start += 1
        continue
      }
      var end = start
      while end < rows.count, rows[end].suspect.isEmpty || rows[end].original.isEmpty { end += 1 }
      result += self.rows(of: rows[start..<end], before: start > 0, behind: end < rows.count).map { Row(sentences: $0) }
      if end - start == 1, start > 0, let row = echo(of: rows[start], behind: rows[start - 1]) {
        result.append(Row(sentences: row, before: start - 1))
      }
      start = end
    }
    return result
  }

  /// The rows of a gap that a row stands before or behind.
  private func rows(of gap: ArraySlice<AlignedSentences>, before: Bool, behind: Bool) -> [AlignedSentences] {
    let count = gap.count / 2
    guard gap.count == 2 * count, count <= Self.mostSentences, before || behind,
      gap.count(where: { $0.suspect.isEmpty }) == count
    else { return [] }
    let theirs = gap.filter { !$0.original.isEmpty }.map(\.original.lowerBound)
    let mine = gap.filter { !$0.suspect.isEmpty }.map(\.suspect.lowerBound)
    let rows = zip(mine, theirs).compactMap { row(suspect: $0, original: $1) }
    guard rows.count == mine.count else { return [] }
    if rows.count > 1 {
      // Several are told by their order only where quotations come in the same order; and where the gap has an end, or they do come.
      let quoting = mine.map { isQuoting($0, in: suspect) }
      guard quoting == theirs.map({ isQuoting($0, in: original) }), before && behind || quoting.contains(true) else {
        return []
      }
    }
    return rows
  }

  private func row(suspect mine: Int32, original theirs: Int32) -> AlignedSentences? {
    let before = original.annotated.sentences[Int(theirs)].tokens
    let after = suspect.annotated.sentences[Int(mine)].tokens
    let ratio = Double(before.count) / Double(max(1, after.count))
    guard ratio <= Self.longestRatio, ratio >= 1 / Self.longestRatio else { return nil }
    return AlignedSentences(
      suspect: mine..<mine + 1, original: theirs..<theirs + 1,
      pairs: aligner.align(original: before, suspect: after))
  }

  private func isQuoting(_ sentence: Int32, in document: PreparedDocument) -> Bool {
    document.annotated.sentences[Int(sentence)].tokens.contains {
      document.annotated.tokens.flags[$0].contains(.inQuotation)
    }
  }

  /// A row of a short sentence alone in its gap and the words that say the same at the end of the other side of the row before; nil where
  /// there are none. What is very short is no sentence of its own: "He was told so. He was."
  private func echo(of gap: AlignedSentences, behind row: AlignedSentences) -> AlignedSentences? {
    let isLost = gap.suspect.isEmpty
    guard
      let theirs = isLost ? original.words(of: gap.original) : ending(of: row.original, in: original),
      let mine = isLost ? ending(of: row.suspect, in: suspect) : suspect.words(of: gap.suspect),
      max(theirs.count, mine.count) <= Self.mostWordsOfEcho
    else { return nil }
    let before = original.annotated.tokens.words[theirs]
    let shared = suspect.annotated.tokens.words[mine].count { before.contains($0) }
    // "Hadn't" is another word than "had".
    let denial = isDenying(theirs, in: original) && isDenying(mine, in: suspect) ? 1 : 0
    guard 2 * shared + denial > min(theirs.count, mine.count) else { return nil }
    return AlignedSentences(
      suspect: isLost ? row.suspect : gap.suspect, original: isLost ? gap.original : row.original,
      pairs: aligner.align(original: theirs, suspect: mine))
  }

  private func isDenying(_ words: Range<Int>, in document: PreparedDocument) -> Bool {
    document.polarities[words].contains { $0.contains(.denial) }
  }

  /// The few words behind the last full stop within some sentences; nil where there is none, or they are many.
  private func ending(of sentences: Range<Int32>, in document: PreparedDocument) -> Range<Int>? {
    let words = document.words(of: sentences)
    return
      (words.dropFirst().suffix(Self.mostWordsOfEcho).last { word in
        let start = document.annotated.tokens.range(of: word - 1).upperBound
        return document.text.utf8[start..<Int(document.annotated.tokens.starts[word])].contains(UInt8(ascii: "."))
      }).map { $0..<words.upperBound }
  }
}
