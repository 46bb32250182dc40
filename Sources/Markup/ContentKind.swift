// SPDX-License-Identifier: Apache-2.0

/// What the bytes of a capture are, recognised by themselves and not by their name.
public enum ContentKind: Sendable, Hashable {
  /// A page in HTML or XHTML.
  case page
  /// Plain text.
  case text
  /// No text: no bytes, or nothing but white space.
  case empty
  /// Something that is not text, with its name: `JPEG image`, `gzip-compressed data`.
  case other(String)

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0xFF, 0xD8, 0xFF], "a JPEG image"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    (Array("GIF8".utf8), "a GIF image"), (Array("RIFF".utf8), "a RIFF file (image, sound or film)"),
    (Array("%PDF-".utf8), "a PDF document"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
    ([0x1F, 0x8B], "gzip-compressed data"), ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard-compressed data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "XZ-compressed data"), (Array("BZh9".utf8), "bzip2-compressed data"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0x00, 0x00, 0x01, 0x00], "an icon"), (Array("OggS".utf8), "an Ogg file"),
    (Array("wOF2".utf8), "a font"), (Array("SQLite format 3".utf8), "an SQLite database"),
  ]

  /// The name of a binary format by the first bytes of a capture; nil if it is none of the known ones.
  public static func binaryFormat(_ bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  /// What decoded bytes are.
  ///
  /// - Parameters:
  ///   - decoded: The decoded bytes.
  ///   - original: The bytes before decoding, for the share of what is no text.
  ///   - contentType: The media type of the transport, if known.
  /// - Returns: A page, text, or what it is instead.
  /// - Complexity: O(n) in the first 64 KiB.
  public static func recognised(_ decoded: DecodedBytes, original: [UInt8], contentType: String? = nil) -> ContentKind {
    if let name = binaryFormat(original) { return .other(name) }
    let text = decoded.utf8
    guard let first = text.firstIndex(where: { $0 > 0x20 }) else { return .empty }
    let damaged = decoded.changedControls + decoded.replacedSequences
    // Of the bytes before decoding, which may become more: real pages hold next to none, noise holds one in nine.
    if damaged > 64, damaged * 20 > original.count, decoded.encoding == .utf8 || decoded.evidence == .fallback {
      return .other("binary data of an unknown format")
    }
    if let contentType {
      let type = contentType.lowercased()
      if type.hasPrefix("text/html") || type.hasPrefix("application/xhtml") { return .page }
      if type.hasPrefix("text/plain") { return .text }
    }
    let head = text[first...].prefix(64 * 1024)
    if head.first == 0x3C, head.count > 1 {
      let second = ByteSearch.lowercased(head[head.startIndex + 1])
      if second == 0x21 || second == 0x3F || second &- 0x61 < 26 { return .page }
    }
    let marks: [StaticString] = ["<!doctype", "<html", "<head", "<body", "<meta ", "<div", "<article", "<p>", "<br"]
    return marks.contains { ByteSearch.first($0, in: head) != nil } ? .page : .text
  }
}
