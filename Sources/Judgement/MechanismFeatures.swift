// SPDX-License-Identifier: Apache-2.0

public import Comparison
internal import Foundation
internal import Language

/// Which signals of the original survive in the suspect's passages, whatever the topic, the genre and the length: the
/// pattern that tells how a copy was made.
///
/// A spinner exchanges content words one by one and leaves function words and order; a translator there and back changes
/// function words and forms and leaves content words and the order of sentences; a rewriter changes whole clauses.
/// Quotations are left out where enough other words remain, for all but careless spinners leave them alone.
public struct MechanismFeatures: Sendable {
  /// The features' names, in the order of ``values``.
  public static let names = [
    "words", "contentStems", "functionWords", "pairs", "triples", "fives", "eights", "stopwordFives", "stopwordEights",
    "equal", "longestRun", "meanRun", "singleReplacements", "synonymReplacements", "otherForms", "shortGaps", "islands",
    "insertedFunctionWords", "deletedFunctionWords", "insertedContent", "deletedContent", "functionWordsEqual",
    "lengthRatio", "order", "tornRows", "newFunctionWords", "rarerReplacements", "contentReplaced", "functionReplaced",
    "synonymsOfReplaced", "rarityGain", "movedRows", "splitRows", "mergedRows", "untouchedRows", "movedWords",
    "lostPairsUnseen", "newPairsFit", "pairFitLost", "slotsUnseen", "slotFitLost", "functionOfChange",
    "functionSlipsOfChange", "functionOfReplaced", "formsOfReplaced", "functionRuns",
  ]

  /// Fewer words outside quotations than this, and quotations count too.
  static let leastUnquotedWords = 40

  /// A change in so many words counts half in the means over changes.
  static let wordsPerChange = 60.0

  /// What was counted, passage by passage.
  var counts = MechanismCounts()

  /// The features of passages.
  ///
  /// - Parameters:
  ///   - passages: The passages to look at; repeats are passed over.
  ///   - suspect: The suspect.
  ///   - original: The original.
  public init(of passages: [Passage], suspect: PreparedDocument, original: PreparedDocument) {
    for passage in passages where !passage.isRepeat {
      counts.add(passage, suspect: suspect, original: original)
    }
  }

  /// The words of the suspect's side that were looked at.
  public var words: Int { counts.suspectWords }

  /// The features in the order of ``names``; shares from 0 to 1 but for logarithms of lengths.
  public var values: [Double] {
    let c = counts
    func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    let aligned = max(c.equal + c.singleReplaced + c.islandWords + c.inserted, 1)
    let gaps = c.gaps
    let fit = c.pairFit
    // Of few changes in many words nothing is sure: the means over changes are drawn to nothing where changes are rare.
    let prior = Double(c.suspectWords) / Self.wordsPerChange
    func mean(_ sum: Double, _ count: Int) -> Double { count == 0 ? 0 : sum / (Double(count) + prior) }
    func mean(_ part: Int, _ count: Int) -> Double { mean(Double(part), count) }
    return [
      share(c.found[0], c.sought[0]), share(c.found[1], c.sought[1]), share(c.found[2], c.sought[2]),
      share(c.found[3], c.sought[3]), share(c.found[4], c.sought[4]), share(c.found[5], c.sought[5]),
      share(c.found[6], c.sought[6]), share(c.found[7], c.sought[7]), share(c.found[8], c.sought[8]),
      share(c.equal, aligned), log(1 + Double(c.longestRun)), log(1 + share(c.equal, c.runs)),
      share(c.singleReplaced, aligned), share(c.synonyms, aligned), share(c.otherForms, aligned),
      mean(c.shortGaps, gaps), share(c.islandWords, aligned), share(c.insertedFunction, aligned),
      share(c.deletedFunction, aligned), share(c.inserted - c.insertedFunction, aligned),
      share(c.deleted - c.deletedFunction, aligned), share(c.equalFunction, c.alignedFunction),
      c.originalWords == 0 ? 0 : log(Double(max(c.suspectWords, 1)) / Double(c.originalWords)),
      share(c.ascendingRows, max(c.rows - 1, 1)), share(c.tornRows, c.rows), share(c.newFunction, c.suspectFunction),
      mean(c.rarerReplaced, c.contentReplaced), share(c.contentReplaced, aligned), share(c.functionReplaced, aligned),
      mean(c.synonyms, c.contentReplaced), mean(Double(c.rarityGain) / WordTable.rarityUnit, c.contentReplaced),
      share(RowOrder.moved(c.places), c.rows), share(c.splitRows, c.rows), share(c.mergedRows, c.rows),
      share(c.untouchedRows, c.rows), share(c.movedInRow, aligned), mean(fit.lostUnseen, fit.lost),
      mean(fit.newFit, fit.new), mean(fit.lostFit, fit.lost) - mean(fit.newFit, fit.new),
      mean(fit.slotsUnseen, fit.slots), mean(fit.slotFitLost, fit.slots),
    ] + proportions(aligned)
  }

  /// What sort of words a change is made of, whatever its strength: a spinner leaves function words and forms alone, however much it
  /// exchanges, and a translation of any strength changes them with the rest.
  private func proportions(_ aligned: Int) -> [Double] {
    let c = counts
    func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
    // Where little changed at all, a slip or two is drawn to nothing.
    let little = 0.02
    let change = 1 - share(c.equal, aligned) + little
    let replaced = share(c.functionReplaced + c.contentReplaced, aligned) + little
    return [
      (1 - share(c.equalFunction, c.alignedFunction) + little) / change,
      share(c.insertedFunction + c.deletedFunction, aligned) / change,
      share(c.functionReplaced, aligned) / replaced, share(c.otherForms, aligned) / replaced,
      log((share(c.found[7], c.sought[7]) + little) / (share(c.found[5], c.sought[5]) + little)),
    ]
  }
}
