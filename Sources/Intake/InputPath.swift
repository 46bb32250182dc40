// SPDX-License-Identifier: Apache-2.0

/// A path as the bytes that the system knows it by; they need not be valid UTF-8.
public struct InputPath: Sendable, Hashable, Comparable {
  /// The bytes, without a closing NUL.
  public let bytes: [UInt8]

  /// A path of bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// A path of a string.
  public init(_ string: String) { bytes = Array(string.utf8) }

  /// Standard input, written as `-`.
  public static let standardInput = InputPath("-")

  /// The path for a reader: control characters, direction marks and bytes that are no UTF-8 are escaped, and so is the
  /// backslash, so that different paths are always shown differently.
  public var shown: String {
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      return bytes.map { Self.isPlainASCII($0) ? String(UnicodeScalar($0)) : Self.escape($0) }.joined()
    }
    var shown = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        shown += Self.isPlainASCII(UInt8(scalar.value)) ? String(scalar) : Self.escape(UInt8(scalar.value))
      } else if Self.isHidden(scalar) {
        shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The path that is shown in this way.
  public init(shown: String) {
    var bytes: [UInt8] = []
    var rest = Array(shown.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch sign {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0x3F)
        rest = rest.dropFirst(2)
      case UInt8(ascii: "u"):
        let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xFFFD
        bytes += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
        rest = rest.dropFirst(digits.count + 2)
      default: bytes.append(sign)
      }
    }
    self.bytes = bytes
  }

  /// The last part of the path.
  public var name: InputPath {
    InputPath(bytes: Array(bytes.suffix(from: (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)))
  }

  /// The folder that the path lies in, `.` where it names none.
  public var folder: InputPath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return InputPath(".") }
    return InputPath(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
  }

  /// The lower-case ASCII letters and digits after the name's last dot; nil where there are none.
  public var fileExtension: String? {
    let name = name.bytes
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0, dot < name.count - 1 else { return nil }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  /// The path with a name below it.
  public func appending(_ name: InputPath) -> InputPath {
    if bytes.isEmpty || name.bytes.first == UInt8(ascii: "/") { return name }
    return InputPath(
      bytes: bytes.last == UInt8(ascii: "/") ? bytes + name.bytes : bytes + [UInt8(ascii: "/")] + name.bytes)
  }

  /// The path from the root without `.`, `..` and doubled slashes, as far as that shows in its letters alone.
  public func normalised(from workingFolder: InputPath) -> InputPath {
    var parts: [ArraySlice<UInt8>] = []
    for part in workingFolder.appending(self).bytes.split(separator: UInt8(ascii: "/")) {
      switch part {
      case [UInt8(ascii: ".")]: continue
      case [UInt8(ascii: "."), UInt8(ascii: ".")]: _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return InputPath(bytes: [UInt8(ascii: "/")] + parts.joined(separator: [UInt8(ascii: "/")]))
  }

  /// The order of the bytes.
  public static func < (left: InputPath, right: InputPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static func isPlainASCII(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\t"): "\\t"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\\"): "\\\\"
    default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }

  /// Whether a scalar would not show or would change what stands beside it: C1 controls, direction marks, separators.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
