// SPDX-License-Identifier: Apache-2.0

/// The figures of a whole run. Times of day are not among them: they stand in `run.json` alone.
public struct RunSummary: Sendable, Codable {
  /// The format of the report, which ``StoredRun`` asks for.
  public var schema = ReportSchema.namespace
  /// The version of the tool.
  public var version: String
  /// The version of libxml2 in use.
  public var libxml2: String
  /// The originals given.
  public var originals: [StoryRecord]
  /// The inputs read, by outcome.
  public var outcomes: [String: Int]
  /// The cases, by relation.
  public var relations: [String: Int]
  /// The families found.
  public var families: [FamilyRecord]
  /// Why the run is not complete (it was interrupted); nil where it is.
  public var incomplete: String?
  /// What a scheduled scan adds; nil for any other run.
  public var scan: ScanRecord?

  /// A summary of a run.
  public init(
    version: String,
    libxml2: String,
    originals: [StoryRecord] = [],
    outcomes: [String: Int] = [:],
    relations: [String: Int] = [:],
    families: [FamilyRecord] = []
  ) {
    self.version = version
    self.libxml2 = libxml2
    self.originals = originals
    self.outcomes = outcomes
    self.relations = relations
    self.families = families
  }
}
