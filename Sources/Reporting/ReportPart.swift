// SPDX-License-Identifier: Apache-2.0

/// One format of a report, written as the records come.
protocol ReportPart {
  /// Takes what is known before the first input: the originals, and the families where they are known.
  mutating func begin(originals: [StoryRecord], families: [FamilyRecord]) throws

  /// Adds one input with its cases.
  mutating func add(_ page: PageRecord) throws

  /// Writes what comes at the end and gives the files their names.
  ///
  /// - Returns: the paths written, relative to the report's folder, what a reader opens first before the rest.
  mutating func finish(_ summary: RunSummary) throws -> [String]
}

extension ReportPart {
  mutating func begin(originals: [StoryRecord], families: [FamilyRecord]) throws {}
}
