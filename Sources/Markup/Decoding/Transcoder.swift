// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Turns bytes of one encoding into clean UTF-8, replacing what is ill-formed sequence by sequence.
struct Transcoder {
  let encoding: TextEncoding

  /// The clean text of the bytes from `start` on; nil where the system has no table for the encoding.
  ///
  /// - Complexity: O(n).
  func transcode(_ bytes: [UInt8], from start: Int = 0) -> CleanWriter? {
    bytes.withUnsafeBufferPointer { bytes in
      var writer = CleanWriter(capacity: bytes.count + bytes.count / 8 + 16)
      switch encoding {
      case .utf8: Self.utf8(bytes, from: start, into: &writer)
      case .utf16LittleEndian: Self.utf16(bytes, from: start, bigEndian: false, into: &writer)
      case .utf16BigEndian: Self.utf16(bytes, from: start, bigEndian: true, into: &writer)
      case .windows1252:
        for position in start..<max(start, bytes.count) {
          writer.write(scalar: Windows1252.scalar(of: bytes[position]), origin: position)
        }
      default:
        guard iconv(bytes, from: start, into: &writer) else { return nil }
      }
      writer.end(origin: bytes.count)
      return writer
    }
  }

  private static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into writer: inout CleanWriter) {
    var position = start
    while position < bytes.count {
      let (length, scalar) = UTF8Sequence.decode(bytes, at: position)
      if let scalar {
        writer.write(scalar: scalar, origin: position)
      } else {
        writer.writeReplacement(origin: position)
      }
      position += length
    }
  }

  private static func utf16(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, bigEndian: Bool, into writer: inout CleanWriter
  ) {
    func unit(at position: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[position]), UInt32(bytes[position + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var position = start
    while position + 1 < bytes.count {
      let first = unit(at: position)
      if 0xD800..<0xDC00 ~= first, position + 3 < bytes.count, 0xDC00..<0xE000 ~= unit(at: position + 2) {
        let scalar = 0x10000 + (first - 0xD800) << 10 + (unit(at: position + 2) - 0xDC00)
        writer.write(scalar: scalar, origin: position)
        position += 4
      } else {
        writer.write(scalar: first, origin: position)
        position += 2
      }
    }
    if position < bytes.count { writer.writeReplacement(origin: position) }
  }

  /// Decodes by glibc's tables, a character or two at a time so that every character keeps its place.
  private func iconv(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into writer: inout CleanWriter) -> Bool {
    let converter = iconv_open("UTF-32LE", encoding.iconvName)
    guard converter != iconv_t(bitPattern: -1) else { return false }
    defer { iconv_close(converter) }
    // One scalar of room makes iconv stop after each character.
    let output = UnsafeMutablePointer<CChar>.allocate(capacity: 8)
    defer { output.deallocate() }
    let input = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count - start + 1)
    defer { input.deallocate() }
    for position in start..<max(start, bytes.count) { input[position - start] = CChar(bitPattern: bytes[position]) }
    let count = bytes.count - start
    var position = 0
    while position < count {
      if encoding.extendsASCII, bytes[start + position] < 0x80 {
        writer.write(scalar: UInt32(bytes[start + position]), origin: start + position)
        position += 1
        continue
      }
      var source: UnsafeMutablePointer<CChar>? = input + position
      var sourceLeft = min(count - position, 16)
      var target: UnsafeMutablePointer<CChar>? = output
      var targetLeft = 4
      let before = sourceLeft
      let status = Glibc.iconv(converter, &source, &sourceLeft, &target, &targetLeft)
      let written = 4 - targetLeft
      if written == 4 {
        let scalar = UnsafeRawPointer(output).loadUnaligned(as: UInt32.self)
        writer.write(scalar: scalar, origin: start + position)
        position += max(before - sourceLeft, 0)
        if before == sourceLeft { position += 1 }
      } else if before != sourceLeft {
        position += before - sourceLeft  // a shift sequence
      } else if status == -1 {
        // Two scalars for one character, or ill-formed.
        targetLeft = 8
        target = output
        _ = Glibc.iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        if targetLeft == 0, before != sourceLeft {
          for index in 0..<2 {
            let scalar = UnsafeRawPointer(output).loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
            writer.write(scalar: scalar, origin: start + position)
          }
          position += before - sourceLeft
        } else {
          writer.writeReplacement(origin: start + position)
          position += 1
        }
      } else {
        position += 1
      }
    }
    return true
  }
}
