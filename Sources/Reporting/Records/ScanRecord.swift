// SPDX-License-Identifier: Apache-2.0

/// What a scheduled scan adds to the figures of its report.
public struct ScanRecord: Sendable, Codable, Hashable {
  /// The scan's number, from 1.
  public var number: Int
  /// The pages that are there, each page's newest capture alone.
  public var pages: Int
  /// How many captures were analysed by this scan; the others are as they were.
  public var analysed: Int
  /// The cases in which a page derives from a story, by state.
  public var states: [String: Int]
  /// Why more was analysed than had changed.
  public var note: String?
  /// Whether the report is about everything, and not only about what changed.
  public var whole: Bool

  /// The figures of a scan.
  public init(number: Int, pages: Int, analysed: Int, states: [String: Int], note: String?, whole: Bool) {
    self.number = number
    self.pages = pages
    self.analysed = analysed
    self.states = states
    self.note = note
    self.whole = whole
  }
}
