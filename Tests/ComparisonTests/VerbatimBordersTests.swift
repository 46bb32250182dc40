// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

@Suite struct VerbatimBordersTests {
  /// Four sentences, of which the middle two are copied word for word.
  static func borders(quoted: [Float] = [0, 0, 0, 0]) -> VerbatimBorders {
    VerbatimBorders(
      runs: [0.1, 1, 1, 0.2], likeness: [0.3, 1, 1, 0.3], words: [20, 20, 20, 20], neighbours: [0, 1, 1, 0],
      quoted: quoted)
  }

  @Test func `a copied sentence beside a copied one goes on, and the host's like sentence ends the copy`() {
    let borders = Self.borders()
    #expect(borders.isVerbatim)
    #expect(borders.logit(-1, at: 1, likenessOutside: 0.2) == VerbatimBorders.continuation)
    #expect(borders.logit(3, at: 0, likenessOutside: 0.2) == nil)
    #expect(borders.logit(3, at: 3, likenessOutside: 0.2) == nil)
  }

  @Test func `in a host about something else a like sentence is a changed one`() {
    #expect(Self.borders().logit(3, at: 0, likenessOutside: 0.01) == 3)
  }

  @Test func `a quotation that both reports have, each in its own place, is nobody's copy`() {
    let borders = VerbatimBorders(
      runs: [1, 1, 1], likeness: [1, 1, 1], words: [20, 20, 20], neighbours: [0, 1, 1], quoted: [1, 0, 0])
    #expect(borders.logit(3, at: 0, likenessOutside: 0.2) == nil)
  }

  @Test func `where the words were changed nothing is moved`() {
    let borders = VerbatimBorders(
      runs: [0.3, 0.4], likeness: [0.8, 0.9], words: [20, 20], neighbours: [0.9, 0.8], quoted: [0, 0])
    #expect(!borders.isVerbatim)
    #expect(borders.logit(1.5, at: 0, likenessOutside: 0.2) == 1.5)
  }

  /// Paragraphs of the original pasted into an honest report of the same event: the borders are theirs to the byte, though the report
  /// tells the same before and after in its own words.
  @Test(arguments: [1..<4, 2..<6, 4..<8])
  func `a verbatim part inside a report of the same event ends where it ends`(part: Range<Int>) {
    let pasted = Stories.lines(Stories.original, part)
    let lines = Stories.report.split(separator: "\n").count
    let before = Stories.lines(Stories.report, 0..<lines / 2)
    let suspect = before + "\n" + pasted + "\n" + Stories.lines(Stories.report, lines / 2..<lines)
    let comparison = ComparerTests.compare(suspect)
    let start = Text(before).count + 1
    #expect(comparison.passages.map(\.suspect) == [start..<start + Text(pasted).count])
  }
}
