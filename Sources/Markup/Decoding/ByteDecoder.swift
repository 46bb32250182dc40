// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes of a capture into clean UTF-8 before any parser sees them.
///
/// The order: byte order mark; UTF-16 by its zero bytes; valid UTF-8 whatever is declared; mostly valid UTF-8; the
/// transport's label; the page's own; windows-1252. Labels go through the table of the WHATWG Encoding Standard.
public struct ByteDecoder: Sendable {
  /// A decoder.
  public init() {}

  /// The clean text of bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a capture.
  ///   - contentType: The media type of the transport, if known.
  /// - Returns: The text with how it was decoded.
  /// - Complexity: O(n); bytes that are clean UTF-8 already are not copied.
  public func decode(_ bytes: [UInt8], contentType: String? = nil) -> DecodedBytes {
    let declared = contentType.flatMap(DeclaredEncoding.label(inContentType:)) ?? DeclaredEncoding.label(inPage: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return decode(bytes, from: 3, as: .utf8, evidence: .byteOrderMark, declared: declared)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return decode(bytes, from: 2, as: .utf16LittleEndian, evidence: .byteOrderMark, declared: declared)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return decode(bytes, from: 2, as: .utf16BigEndian, evidence: .byteOrderMark, declared: declared)
    }
    if let encoding = Self.utf16ByZeroBytes(bytes) {
      return decode(bytes, from: 0, as: encoding, evidence: .zeroBytes, declared: declared)
    }
    let scan = UTF8Scan(bytes)
    if scan.isClean {
      return DecodedBytes(
        utf8: bytes, encoding: .utf8, evidence: .validUTF8, declared: declared,
        conflicts: Self.conflicts(declared, with: .utf8) && scan.wellFormed > 0,
        replacedSequences: 0, changedControls: 0, offsets: .identity)
    }
    if scan.illFormed == 0 {
      return decode(bytes, from: 0, as: .utf8, evidence: .validUTF8, declared: declared)
    }
    if scan.wellFormed >= scan.illFormed {
      return decode(bytes, from: 0, as: .utf8, evidence: .mostlyUTF8, declared: declared)
    }
    // The first declaration that can be true wins: a "utf-8" that the bytes refute cannot, nor a UTF-16 without zeros.
    let fromTransport = contentType.flatMap(DeclaredEncoding.label(inContentType:))
    let candidates: [(String?, DecodedBytes.Evidence)] = [
      (fromTransport, .contentType), (DeclaredEncoding.label(inPage: bytes), .declaration),
    ]
    for (label, evidence) in candidates {
      guard let label, let encoding = TextEncoding(label: label), encoding != .utf8, encoding != .utf16LittleEndian,
        encoding != .utf16BigEndian
      else { continue }
      return decode(bytes, from: 0, as: encoding, evidence: evidence, declared: declared)
    }
    return decode(bytes, from: 0, as: .windows1252, evidence: .fallback, declared: declared)
  }

  private func decode(
    _ bytes: [UInt8], from start: Int, as encoding: TextEncoding, evidence: DecodedBytes.Evidence, declared: String?
  ) -> DecodedBytes {
    var encoding = encoding
    var evidence = evidence
    var writer = Transcoder(encoding: encoding).transcode(bytes, from: start)
    if writer == nil {
      (encoding, evidence) = (.windows1252, .fallback)
      writer = Transcoder(encoding: .windows1252).transcode(bytes, from: start)
    }
    let result = writer ?? CleanWriter(capacity: 0)
    return DecodedBytes(
      utf8: result.utf8, encoding: encoding, evidence: evidence, declared: declared,
      conflicts: Self.conflicts(declared, with: encoding), replacedSequences: result.replacedSequences,
      changedControls: result.changedControls, offsets: result.offsets)
  }

  private static func conflicts(_ declared: String?, with encoding: TextEncoding) -> Bool {
    guard let declared else { return false }
    return TextEncoding(label: declared) != encoding
  }

  /// UTF-16 without a byte order mark: more than 30 % of the first 4,096 bytes are zero, on one side of the pairs.
  private static func utf16ByZeroBytes(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    var zeros = [0, 0]
    for (position, byte) in sample.enumerated() where byte == 0 { zeros[position & 1] += 1 }
    let total = zeros[0] + zeros[1]
    guard sample.count >= 4, total * 10 > sample.count * 3, max(zeros[0], zeros[1]) * 10 >= total * 9 else {
      return nil
    }
    return zeros[1] > zeros[0] ? .utf16LittleEndian : .utf16BigEndian
  }
}
