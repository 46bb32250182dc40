// SPDX-License-Identifier: Apache-2.0

/// Collects decoded scalars as clean UTF-8 with the map back to the bytes that they came from.
struct CleanWriter {
  private(set) var utf8: [UInt8] = []
  private(set) var offsets = OffsetMap()
  /// Control characters taken out, replaced or mapped.
  private(set) var changedControls = 0
  /// Ill-formed sequences replaced.
  private(set) var replacedSequences = 0

  /// A writer with room for about `capacity` bytes.
  init(capacity: Int) {
    utf8.reserveCapacity(capacity)
  }

  /// Writes a scalar that began at byte `origin`, or what stands for it in clean text.
  ///
  /// NUL is taken out (a replacement would damage the word), VT and FF part words, C1 controls are the windows-1252
  /// characters that were meant.
  mutating func write(scalar: UInt32, origin: Int) {
    switch scalar {
    case 0x20..<0x7F, 0x09, 0x0A, 0x0D:
      offsets.append(position: utf8.count, origin: origin)
      utf8.append(UInt8(truncatingIfNeeded: scalar))
    case 0:
      changedControls += 1
    case 0x0B, 0x0C:
      changedControls += 1
      offsets.append(position: utf8.count, origin: origin)
      utf8.append(0x20)
    case 0x80...0x9F:
      changedControls += 1
      encode(Windows1252.high[Int(scalar) - 0x80], origin: origin)
    case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF:
      changedControls += 1
      encode(0xFFFD, origin: origin)
    case 0xD800..<0xE000:
      writeReplacement(origin: origin)
    default:
      encode(scalar <= 0x10FFFF ? scalar : 0xFFFD, origin: origin)
    }
  }

  /// Writes U+FFFD for an ill-formed sequence that began at byte `origin`.
  mutating func writeReplacement(origin: Int) {
    replacedSequences += 1
    encode(0xFFFD, origin: origin)
  }

  /// Says that the bytes end at `origin`: the last character may have fewer bytes there than here.
  mutating func end(origin: Int) {
    offsets.append(position: utf8.count, origin: origin)
  }

  private mutating func encode(_ scalar: UInt32, origin: Int) {
    offsets.append(position: utf8.count, origin: origin)
    switch scalar {
    case 0..<0x80:
      utf8.append(UInt8(scalar))
    case 0..<0x800:
      utf8.append(0xC0 | UInt8(scalar >> 6))
      utf8.append(0x80 | UInt8(scalar & 0x3F))
    case 0..<0x10000:
      utf8.append(0xE0 | UInt8(scalar >> 12))
      utf8.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      utf8.append(0x80 | UInt8(scalar & 0x3F))
    default:
      utf8.append(0xF0 | UInt8(scalar >> 18))
      utf8.append(0x80 | UInt8(scalar >> 12 & 0x3F))
      utf8.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      utf8.append(0x80 | UInt8(scalar & 0x3F))
    }
  }
}
