// SPDX-License-Identifier: Apache-2.0

/// The bytes of a capture as clean UTF-8: well formed, without NUL and without control characters.
public struct DecodedBytes: Sendable {
  /// How the encoding was found.
  public enum Evidence: String, Sendable {
    case byteOrderMark = "byte order mark"
    case zeroBytes = "zero bytes"
    case validUTF8 = "valid UTF-8"
    case mostlyUTF8 = "mostly valid UTF-8"
    case contentType = "Content-Type"
    case declaration = "declaration in the page"
    case fallback = "nothing else fitted"
  }

  /// The clean bytes.
  public var utf8: [UInt8]
  /// The encoding that was used.
  public var encoding: TextEncoding
  /// Why that encoding.
  public var evidence: Evidence
  /// The label that the page or its header declares, if any.
  public var declared: String?
  /// Whether the declaration names another encoding than the one used.
  public var conflicts: Bool
  /// How many ill-formed sequences were replaced by U+FFFD.
  public var replacedSequences: Int
  /// How many control characters were taken out, replaced or mapped to the windows-1252 character that was meant.
  public var changedControls: Int
  /// Leads positions of ``utf8`` back to the capture.
  public var offsets: OffsetMap
}
