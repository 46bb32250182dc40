// SPDX-License-Identifier: Apache-2.0

/// The bytes of a page, taken out of what they were wrapped in, with what the wrapping says of them.
public struct PageBytes: Sendable, Hashable {
  /// The page's bytes: what the article is read from and the digest is made of.
  public var bytes: [UInt8]
  /// The form of the wrapping: `warc`, `mhtml`, `gzip`; nil where there is none.
  public var format: String?
  /// The address, if the wrapping states one.
  public var url: String?
  /// The time of the capture, as the wrapping states it.
  public var captured: String?
  /// The media type, if the wrapping states one.
  public var contentType: String?
  /// The status of the HTTP response.
  public var status: Int?
  /// What became of the digests stated.
  public var digest: CaptureSource.DigestCheck?
  /// Why the bytes are not all that there was; nil where they are whole.
  public var damage: String?
  /// What a reader should know of how the bytes were taken out.
  public var remarks: [String] = []

  /// Bytes in a wrapping of a form.
  init(bytes: [UInt8], format: String? = nil) {
    self.bytes = bytes
    self.format = format
  }
}
