// SPDX-License-Identifier: Apache-2.0

import Foundation
import Language
import TestSupport
import Testing

@testable import Comparison

@Suite struct VerbatimContinuationTests {
  /// Paragraphs of the original pasted into an honest report of the same event, which quotes the last of them in a place of its own as well:
  /// a quotation in both reports proves nothing alone, and ended the passage before it.
  @Test(arguments: [
    (story: "border-clash", host: "independent", part: 1..<4),
    (story: "cup-final-riot", host: "independent", part: 2..<7),
    (story: "wildfire-evacuation", host: "independent-b", part: 4..<7),
    (story: "hostage", host: "independent-c", part: 6..<9),
  ])
  func `a verbatim part goes on through a quotation that its host has too`(
    story: String, host: String, part: Range<Int>
  ) throws {
    let folder = RepositoryRoot.url.appending(path: "Sources/Calibrating/Stories/\(story)")
    func paragraphs(_ name: String) throws -> [String] {
      try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
    let original = try paragraphs("original")
    let report = try paragraphs(host)
    let pasted = original[part].joined(separator: "\n")
    let half = report.count / 2
    let quotation = original[part.upperBound - 1]
    let before = (report[..<2] + [quotation] + report[2..<half]).joined(separator: "\n")
    let suspect = before + "\n" + pasted + "\n" + report[half...].joined(separator: "\n")
    let comparison = ComparerTests.compare(suspect, original.joined(separator: "\n"))
    let start = Text(before).count + 1
    #expect(comparison.passages.map(\.suspect).contains(start..<start + Text(pasted).count))
  }
}
