// SPDX-License-Identifier: Apache-2.0

import Foundation
import Language
import TestSupport
import Testing

@testable import Comparison

@Suite struct VerbatimBordersTests {
  /// Sentences of twenty words each.
  static func borders(runs: [Float], likeness: [Float], neighbours: [Float], quoted: [Float]) -> VerbatimBorders {
    VerbatimBorders(
      sentences: runs.indices.map {
        VerbatimBorders.Sentence(
          runs: runs[$0], likeness: likeness[$0], words: 20, neighbour: neighbours[$0], quoted: quoted[$0])
      })
  }

  /// Four sentences, of which the middle two are copied word for word.
  static let copied = borders(
    runs: [0.1, 1, 1, 0.2], likeness: [0.3, 1, 1, 0.3], neighbours: [0, 1, 1, 0], quoted: [0, 0, 0, 0])

  @Test func `a copied sentence beside a copied one goes on, and the host's like sentence ends the copy`() {
    let borders = Self.copied
    #expect(borders.isVerbatim(0..<4))
    #expect(borders.logit(-1, at: 1, likenessOutside: 0.2) == VerbatimBorders.continuation)
    #expect(borders.logit(3, at: 0, likenessOutside: 0.2) == nil)
    #expect(borders.logit(3, at: 3, likenessOutside: 0.2) == nil)
  }

  @Test func `in a host about something else a like sentence is a changed one`() {
    #expect(Self.copied.logit(3, at: 0, likenessOutside: 0.01) == 3)
  }

  @Test func `a quotation that both reports have, each in its own place, is nobody's copy`() {
    let borders = Self.borders(
      runs: [1, 1, 1], likeness: [1, 1, 1], neighbours: [0, 1, 1], quoted: [1, 0, 0])
    #expect(borders.logit(3, at: 0, likenessOutside: 0.2) == nil)
  }

  @Test func `where the words were changed a copy is none word for word`() {
    let borders = Self.borders(
      runs: [0.3, 0.4], likeness: [0.8, 0.9], neighbours: [0.9, 0.8], quoted: [0, 0])
    #expect(!borders.isVerbatim(0..<2))
  }

  @Test func `what the host says alike beside a copy does not make it less than word for word`() {
    let borders = Self.borders(
      runs: [0.3, 0.2, 1, 1], likeness: [0.9, 0.9, 1, 1], neighbours: [0.9, 0.9, 1, 1], quoted: [0, 0, 0, 0])
    #expect(!borders.isVerbatim(0..<4))
    #expect(borders.isVerbatim(2..<4))
  }

  /// Paragraphs of the original pasted into an honest report of the same event: the borders are theirs to the byte, though the report
  /// tells much of the same before and after in its own words.
  @Test(arguments: ["dam-flood", "ferry-verdict", "merger"], [2..<6, 4..<9])
  func `a verbatim part inside a report of the same event ends where it ends`(story: String, part: Range<Int>) throws {
    let folder = RepositoryRoot.url.appending(path: "Sources/Calibrating/Stories/\(story)")
    func paragraphs(_ name: String) throws -> [String] {
      try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    let original = try paragraphs("original")
    let host = try paragraphs("independent-b")
    let pasted = original[part].joined(separator: "\n")
    let before = host[..<(host.count / 2)].joined(separator: "\n")
    let suspect = before + "\n" + pasted + "\n" + host[(host.count / 2)...].joined(separator: "\n")
    let comparison = ComparerTests.compare(suspect, original.joined(separator: "\n"))
    let start = Text(before).count + 1
    #expect(comparison.passages.map(\.suspect) == [start..<start + Text(pasted).count])
  }
}
