// SPDX-License-Identifier: Apache-2.0

/// Where a capture was taken out of: an archive or a wrapping, and the place in it that finds it again.
public struct CaptureSource: Sendable, Hashable, Codable {
  /// What became of the digests that the container states for the capture.
  public enum DigestCheck: String, Sendable, Hashable, Codable, CaseIterable {
    /// A digest was stated, and the bytes have it.
    case verified
    /// A digest was stated, and the bytes have another one: not fit as evidence.
    case mismatch
    /// A digest was stated in a form that is not known here.
    case notChecked = "not-checked"
  }

  /// An open word for the form of the container: `warc`, `archive` (zip, tar, WACZ), `mhtml`, `gzip`.
  public var format: String
  /// The container as the user gave it or as it was found; an inner one as `outer.wacz!archive/data.warc.gz`.
  public var container: String
  /// The id of the WARC record.
  public var recordID: String?
  /// Where the record begins, in bytes: of the WARC file as stored, or of its content where the file is one gzip stream.
  public var offset: Int?
  /// The record's length in the same bytes.
  public var length: Int?
  /// The status of the HTTP response.
  public var status: Int?
  /// What became of the digests stated.
  public var digest: DigestCheck?
  /// Why the bytes are not all that there was; nil where they are whole.
  public var damage: String?
  /// What a reader should know of how the bytes were taken out.
  public var remarks: [String] = []

  /// A source in a container.
  public init(format: String, container: String) {
    self.format = format
    self.container = container
  }
}
