// SPDX-License-Identifier: Apache-2.0

public import Reporting

/// What came of a run; its report is on disk.
public struct AuditResult: Sendable {
  /// The figures of the run.
  public var summary: RunSummary
  /// The files written, relative to the output folder.
  public var paths: [String]
  /// How many cases meet the condition of `--fail-on`.
  public var findings: Int
  /// How many inputs were not assessed, or in part only.
  public var failures: Int
  /// How many inputs are pages, assessed or not.
  public var pages: Int
}
