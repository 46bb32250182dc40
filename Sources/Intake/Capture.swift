// SPDX-License-Identifier: Apache-2.0

/// The bytes of one page as they were given to us, with where, when and by whom if known.
public struct Capture: Sendable {
  /// The path as the user gave it or as it was found below a folder; `-` for standard input.
  public var path: String
  /// The bytes, untouched.
  public var bytes: [UInt8]
  /// The address of the page, if known.
  public var url: String?
  /// The time of the capture as the capturer claims it, ISO 8601.
  public var captured: String?
  /// Who made the capture, as claimed.
  public var capturedBy: String?
  /// The media type with its parameters (`text/html; charset=…`), if known from outside the bytes.
  public var contentType: String?

  /// A capture of bytes found at a path.
  public init(
    path: String,
    bytes: [UInt8],
    url: String? = nil,
    captured: String? = nil,
    capturedBy: String? = nil,
    contentType: String? = nil
  ) {
    self.path = path
    self.bytes = bytes
    self.url = url
    self.captured = captured
    self.capturedBy = capturedBy
    self.contentType = contentType
  }

  /// The digest of the bytes as received.
  public var digest: SHA256Digest { SHA256Digest(of: bytes) }
}
