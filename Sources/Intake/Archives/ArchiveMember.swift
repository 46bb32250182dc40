// SPDX-License-Identifier: Apache-2.0

/// A page in an archive, or what else lies there and why it is no page.
public struct ArchiveMember: Sendable, Hashable, Codable {
  /// What is to be done with a member.
  public enum Kind: Sendable, Hashable, Codable {
    /// To be read as a page.
    case page
    /// No page, with the reason.
    case skipped(reason: String)
    /// It should be a page and cannot be read, with the reason.
    case unreadable(reason: String)
  }

  /// What follows the archive's path in the member's: `#4711` for the record at an offset of a WARC file, `!a/b.html` for
  /// a file in an archive; nothing for a line on the archive itself.
  public var suffix: String
  /// What is to be done with it.
  public var kind: Kind
  /// The file that holds the bytes, or the WARC file.
  public var file: String
  /// Where the record begins in ``file``, in bytes, if that is a WARC file.
  public var record: Int?
  /// The address of the page, if known.
  public var url: String?
  /// The time of the capture, as claimed.
  public var captured: String?
  /// Who made the capture, as claimed.
  public var capturedBy: String?
  /// Where it was taken out of.
  public var source: CaptureSource

  /// A member with its place.
  init(suffix: String, kind: Kind, file: String = "", record: Int? = nil, source: CaptureSource) {
    self.suffix = suffix
    self.kind = kind
    self.file = file
    self.record = record
    self.source = source
  }
}
