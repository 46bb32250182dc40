// SPDX-License-Identifier: Apache-2.0

internal import Comparison
internal import Language

/// How much of a copy was turned round, from the last sentence or the last word to the first, to escape comparison.
struct ReversedOrder: Sendable, Hashable {
  /// Sentences whose source stands before that of the sentence before them.
  var sentences = 0
  /// Words of the whole text in runs of three that the original has the other way round.
  var words = 0

  /// Fewer steps back than this are paragraphs that an editor moved.
  private static let fewestSteps = 5
  /// Fewer runs than this are chance.
  private static let fewestRuns = 20
  /// A text that has more than this share of its runs outside quotations from the original goes forwards.
  private static let mostForwards = 0.3

  /// What is turned round in passages.
  ///
  /// - Parameters:
  ///   - passages: The passages.
  ///   - forwards: The share of the suspect's runs of three words outside quotations that the original has.
  ///   - suspect: The suspect.
  ///   - original: The original.
  /// - Complexity: O(n + m) in the words of both where the suspect may be turned round, else O(rows).
  init(_ passages: [Passage], forwards: Double, suspect: PreparedDocument, original: PreparedDocument) {
    let rows = passages.filter { !$0.isRepeat }.flatMap(\.rows).filter { !$0.suspect.isEmpty && !$0.original.isEmpty }
    var (on, back) = (0, 0)
    for (row, next) in zip(rows, rows.dropFirst()) {
      if next.original.lowerBound >= row.original.upperBound { on += 1 }
      if next.original.upperBound <= row.original.lowerBound { back += 1 }
    }
    if back >= Self.fewestSteps, back > 2 * on { sentences = back + 1 }
    guard !passages.isEmpty, forwards <= Self.mostForwards else { return }
    let source = original.annotated.tokens.words
    let words = suspect.annotated.tokens.words
    guard source.count > 2, words.count > 2 else { return }
    func hash(_ one: UInt64, _ two: UInt64, _ three: UInt64) -> UInt64 { (one &* 31 &+ two) &* 31 &+ three }
    let runs = Set((0..<source.count - 2).map { hash(source[$0], source[$0 + 1], source[$0 + 2]) })
    var (forwards, backwards) = (0, 0)
    for place in 0..<words.count - 2 {
      if runs.contains(hash(words[place], words[place + 1], words[place + 2])) { forwards += 1 }
      if runs.contains(hash(words[place + 2], words[place + 1], words[place])) { backwards += 1 }
    }
    if backwards >= Self.fewestRuns, backwards > 2 * forwards { self.words = backwards + 2 }
  }
}
