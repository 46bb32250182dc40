// SPDX-License-Identifier: Apache-2.0

public import Intake

/// Everything a run knows of one input: what came of it, what was extracted, and its cases.
public struct PageRecord: Sendable, Codable {
  /// What came of an input.
  public enum Outcome: String, Sendable, Codable, CaseIterable {
    /// It was assessed whole.
    case assessed
    /// It was assessed in part, with a reason.
    case partlyAssessed = "partly-assessed"
    /// It could not be assessed, with a reason: unreadable, empty, not text, a limit hit, the worker died.
    case notAssessed = "not-assessed"
    /// It is not a page and was left alone, with a reason.
    case skipped
  }

  /// The path as given, or as found below a folder given.
  public var path: String
  /// The address, if known.
  public var url: String?
  /// The time of the capture, as claimed.
  public var captured: String?
  /// Who made the capture, as claimed.
  public var capturedBy: String?
  /// The media type, if known from outside the bytes.
  public var contentType: String?
  /// The size of the capture in bytes; nil where it could not be read.
  public var bytes: Int?
  /// The digest of the capture's bytes.
  public var sha256: String?
  /// The archive or wrapping that the capture was taken out of, if any.
  public var source: CaptureSource?
  /// What came of it.
  public var outcome: Outcome
  /// Why it was not assessed whole, or skipped: what is wrong and what to do.
  public var reason: String?
  /// What was extracted; nil where nothing was.
  public var extraction: ExtractionRecord?
  /// Pairs of words that news does not use; nil where nothing was looked at.
  public var torturedPhrases: TorturedPhrasesRecord?
  /// The cases, the strongest first.
  public var cases: [CaseRecord]

  /// A record of an input with its outcome.
  public init(
    path: String,
    url: String? = nil,
    captured: String? = nil,
    capturedBy: String? = nil,
    bytes: Int? = nil,
    sha256: String? = nil,
    source: CaptureSource? = nil,
    outcome: Outcome,
    reason: String? = nil,
    extraction: ExtractionRecord? = nil,
    torturedPhrases: TorturedPhrasesRecord? = nil,
    cases: [CaseRecord] = []
  ) {
    self.path = path
    self.url = url
    self.captured = captured
    self.capturedBy = capturedBy
    self.bytes = bytes
    self.sha256 = sha256
    self.source = source
    self.outcome = outcome
    self.reason = reason
    self.extraction = extraction
    self.torturedPhrases = torturedPhrases
    self.cases = cases
  }
}
