// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A place in the bytes of a page, with the steps that libxml2's reading of tags is made of.
///
/// The bytes have to outlive the cursor. Behind their end every byte is 0.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the cursor stands; never beyond the end.
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The number of bytes.
  var count: Int { bytes.count }
  /// Whether nothing follows.
  var isAtEnd: Bool { position >= bytes.count }
  /// The byte at the cursor.
  var current: UInt8 { position < bytes.count ? bytes[position] : 0 }
  /// The byte behind it.
  var next: UInt8 { position + 1 < bytes.count ? bytes[position + 1] : 0 }

  /// The bytes of a range.
  func slice(_ range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[range] }

  /// The first eight bytes of a name, ASCII in lower case, as a number.
  func head(_ range: Range<Int>) -> UInt64 { Self.head(bytes[range]) }

  /// The first eight bytes of a name, ASCII in lower case, as a number.
  static func head(_ name: some Sequence<UInt8>) -> UInt64 {
    name.prefix(8).reduce(0) { $0 << 8 | UInt64(ByteSearch.lowercased($1)) }
  }

  /// Whether a pattern in lower case stands at the cursor.
  func stands(_ pattern: StaticString) -> Bool {
    let length = pattern.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for step in 0..<length where ByteSearch.lowercased(bytes[position + step]) != pattern.utf8Start[step] {
      return false
    }
    return true
  }

  /// Whether the name at the cursor is that of an element.
  func stands(element name: StaticString) -> Bool {
    guard stands(name) else { return false }
    let end = position + name.utf8CodeUnitCount
    return end == bytes.count || !Self.isName(bytes[end])
  }

  /// Moves to the next place of a byte; to the end, with `false`, if there is none.
  mutating func move(to byte: UInt8) -> Bool {
    guard let base = bytes.baseAddress, position < bytes.count,
      let found = memchr(base + position, Int32(byte), bytes.count - position)
    else {
      position = bytes.count
      return false
    }
    position = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    return true
  }

  /// Moves to the next place of a pattern in lower case; to the end, with `false`, if there is none.
  mutating func move(to pattern: StaticString) -> Bool {
    while move(to: pattern.utf8Start[0]) {
      if stands(pattern) { return true }
      position += 1
    }
    return false
  }

  /// Moves behind a name: letters, digits, `:`, `-`, `_` and `.`, the first no digit and no `-`.
  mutating func passName() {
    guard Self.isName(current), current &- 0x30 >= 10, current != 0x2D else { return }
    var index = position + 1
    while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
    // libxml2 cuts longer names into several.
    position = min(index, position + 100)
  }

  /// Moves behind white space.
  mutating func passSpace() {
    var index = position
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
    position = index
  }

  /// Moves behind a value and says whether it stands in quotation marks.
  mutating func passValue() -> Bool {
    let quote = current
    if quote == 0x22 || quote == 0x27 {
      position += 1
      guard move(to: quote) else { return false }
      position += 1
      return true
    }
    var index = position
    while index < bytes.count, bytes[index] != 0x3E, !Self.isSpace(bytes[index]) { index += 1 }
    position = index
    return false
  }

  /// Moves behind what stands where an attribute should: to white space or the tag's end.
  mutating func passBogus() {
    var index = position
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != 0x3E {
      if bytes[index] == 0x2F, index + 1 < bytes.count, bytes[index + 1] == 0x3E { break }
      index += 1
    }
    position = index
  }

  /// Moves behind a comment, from its first `-` on.
  mutating func passComment() {
    position += 2
    if current == 0x3E || (current == 0x2D && next == 0x3E) { return }
    while move(to: 0x2D) {
      if stands("-->") || stands("--!>") { return }
      position += 1
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x2D < 14 && byte != 0x2F || byte == 0x5F
  }
}
