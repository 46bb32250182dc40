// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// One format of a report, written as the records come.
protocol ReportPart {
  /// Takes what is known before the first input: the originals, and the families where they are known.
  mutating func begin(originals: [StoryRecord], families: [FamilyRecord]) throws

  /// Adds one input with its cases.
  mutating func add(_ page: PageRecord) throws

  /// Adds one input that was rendered before.
  mutating func add(_ page: RenderedPage) throws

  /// Writes what comes at the end and gives the files their names.
  ///
  /// - Returns: the paths written, relative to the report's folder, what a reader opens first before the rest.
  mutating func finish(_ summary: RunSummary) throws -> [String]
}

extension ReportPart {
  mutating func begin(originals: [StoryRecord], families: [FamilyRecord]) throws {}

  mutating func add(_ page: RenderedPage) throws {
    let line = try Data(contentsOf: URL(filePath: page.jsonLine))
    try add(try JSONDecoder().decode(PageRecord.self, from: line))
  }
}
