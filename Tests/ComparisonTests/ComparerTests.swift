// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Comparison

@Suite struct ComparerTests {
  static func compare(_ suspect: String, _ original: String = Stories.original) -> PairComparison {
    Comparer().compare(suspect: PreparedDocument(Text(suspect)), original: PreparedDocument(Text(original)))
  }

  @Test func `a text copied whole is one passage from end to end`() {
    let comparison = Self.compare(Stories.original)
    let whole = 0..<Text(Stories.original).count
    #expect(comparison.passages.map(\.suspect) == [whole])
    #expect(comparison.passages.map(\.original) == [whole])
    #expect(comparison.substitutions.isEmpty)
    #expect(comparison.facts.allSatisfy { $0.status == .kept })
    #expect(comparison.quotations.allSatisfy { $0.status == .kept })
    #expect(comparison.quotations.count == 2)
    #expect(comparison.signals.equalShare == 1)
  }

  @Test func `a reworded text is one passage too`() {
    let comparison = Self.compare(Stories.spun)
    #expect(comparison.passages.map(\.suspect) == [0..<Text(Stories.spun).count])
    #expect(comparison.signals.synonymShare > 0.1)
  }

  @Test func `a part inside a foreign text is found with its borders`() {
    let part = Stories.lines(Stories.original, 1..<6)
    let before = Stories.lines(Stories.host, 0..<3)
    let suspect = before + "\n" + part + "\n" + Stories.lines(Stories.host, 3..<5)
    let comparison = Self.compare(suspect)
    let start = Text(before).count + 1
    #expect(comparison.passages.map(\.suspect) == [start..<start + Text(part).count])
  }

  @Test func `moved paragraphs stay one passage`() {
    let suspect = Stories.lines(Stories.original, 3..<8) + "\n" + Stories.lines(Stories.original, 0..<3)
    let covered = Self.compare(suspect).passages.reduce(0) { $0 + $1.suspect.count }
    #expect(covered >= Text(suspect).count - 2)
  }

  @Test(arguments: [
    Stories.host, Stories.report, "", "A short note.",
    "“We could not leave it open with a clear conscience,” she said.",
  ])
  func `what was written independently has no passage`(text: String) {
    #expect(Self.compare(text).passages.isEmpty)
    #expect(Self.compare(Stories.original, text).passages.isEmpty)
  }

  @Test func `every copy of a repeated body is a passage`() {
    let suspect = Stories.spun + "\n" + Stories.spun
    let length = Text(Stories.spun).count
    let document = PreparedDocument(
      Text(suspect), excluded: [ExcludedRange(range: length + 1..<2 * length + 1, isRepeat: true)])
    let comparison = Comparer().compare(suspect: document, original: PreparedDocument(Text(Stories.original)))
    #expect(comparison.passages.map(\.isRepeat) == [false, true])
    #expect(comparison.passages.map(\.suspect) == [0..<length, length + 1..<2 * length + 1])
    #expect(comparison.passages.first?.original == comparison.passages.last?.original)
    #expect(comparison.signals.suspectWords == Self.compare(Stories.spun).signals.suspectWords)
  }

  @Test func `a repeated body is two passages even where nobody says that it is a repeat`() {
    let comparison = Self.compare(Stories.original + "\n" + Stories.original)
    #expect(comparison.passages.count == 2)
  }

  @Test func `junk breaks a passage`() {
    let first = Stories.lines(Stories.original, 0..<4)
    let junk = "Read also: ten recipes for a quick supper"
    let suspect = first + "\n" + junk + "\n" + Stories.lines(Stories.original, 4..<8)
    let start = Text(first).count + 1
    let document = PreparedDocument(
      Text(suspect), excluded: [ExcludedRange(range: start..<start + Text(junk).count, isRepeat: false)])
    let comparison = Comparer().compare(suspect: document, original: PreparedDocument(Text(Stories.original)))
    #expect(comparison.passages.map(\.suspect.lowerBound) == [0, start + Text(junk).count + 1])
  }

  @Test func `the rows of a passage cover its words on both sides`() {
    for passage in Self.compare(Stories.spun).passages {
      for row in passage.rows {
        for (one, other) in zip(row.edits, row.edits.dropFirst()) {
          #expect(one.suspect.upperBound <= other.suspect.lowerBound)
          #expect(one.original.upperBound <= other.original.lowerBound)
          #expect(one.kind != .equal || other.kind != .equal)
        }
        #expect(row.edits.allSatisfy { $0.kind != .inserted || $0.original.isEmpty })
        #expect(row.edits.allSatisfy { $0.kind != .deleted || $0.suspect.isEmpty })
      }
      #expect(passage.rows.count == 8)
    }
  }
}
