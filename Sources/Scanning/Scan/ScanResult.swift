// SPDX-License-Identifier: Apache-2.0

public import Reporting

/// What came of a scan.
public struct ScanResult: Sendable {
  /// The scan's number.
  public internal(set) var number: Int
  /// The figures of its report; nil for a dry run.
  public internal(set) var summary: RunSummary?
  /// The report's folder.
  public internal(set) var folder = ""
  /// The files written there.
  public internal(set) var paths: [String] = []
  /// How many captures were read, or would be by a dry run.
  public internal(set) var analysed = 0
  /// How many captures stayed as they were.
  public internal(set) var unchanged = 0
  /// How many files were left for the next scan because they changed a moment ago.
  public internal(set) var unsettled = 0
  /// How many cases that are not as before meet `detect.failOn`.
  public internal(set) var findings = 0
  /// How many captures read now were not assessed, or in part.
  public internal(set) var failures = 0
  /// The paths that a dry run would read.
  public internal(set) var due: [String] = []
  /// The cases whose page is there again after it was gone, a line each: id, page, what had been done.
  public internal(set) var reappeared: [String] = []
  /// Why the scan is not complete; nil where it is.
  public internal(set) var incomplete: String?

  init(number: Int) { self.number = number }
}
