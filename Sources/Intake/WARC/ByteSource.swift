// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Bytes that can be read at any place without being in memory as a whole.
protocol ByteSource {
  /// How many there are.
  var count: Int { get }

  /// Bytes from a place on: fewer than asked for only where the source ends, or does not hold them any more.
  func bytes(at offset: Int, count: Int) throws(IntakeError) -> [UInt8]
}

extension ByteSource {
  /// The first place of a pattern, looked for from an offset up to an end.
  ///
  /// - Complexity: O(n) in the bytes between; memory stays below 2 MB.
  func first(_ pattern: [UInt8], from start: Int, to end: Int? = nil) throws(IntakeError) -> Int? {
    let end = min(end ?? count, count)
    var position = start
    while position < end {
      let piece = try bytes(at: position, count: min(1 << 20, end - position))
      if piece.count < pattern.count { return nil }
      let place = Self.place(of: pattern, in: piece)
      if let place { return position + place }
      position += piece.count - (pattern.count - 1)
    }
    return nil
  }

  private static func place(of pattern: [UInt8], in piece: [UInt8]) -> Int? {
    piece.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let first = pattern.first, bytes.count >= pattern.count else { return nil }
      var position = 0
      let last = bytes.count - pattern.count
      while position <= last, let found = memchr(base + position, Int32(first), last - position + 1) {
        position = UnsafeRawPointer(found) - base
        if memcmp(base + position, pattern, pattern.count) == 0 { return position }
        position += 1
      }
      return nil
    }
  }
}

/// Bytes in memory, possibly only the first of a longer stream.
struct MemoryBytes: ByteSource {
  let held: [UInt8]
  let count: Int

  /// The first bytes of a stream with its whole length.
  init(_ bytes: [UInt8], count: Int? = nil) {
    held = bytes
    self.count = count ?? bytes.count
  }

  func bytes(at offset: Int, count: Int) -> [UInt8] {
    guard offset < held.count, count > 0 else { return [] }
    return Array(held[offset..<min(held.count, offset + count)])
  }
}

/// The bytes of a regular file, read where they are wanted and never mapped.
final class FileBytes: ByteSource {
  let count: Int
  private let descriptor: Int32
  private let shown: String

  /// Opens a file.
  ///
  /// - Throws: ``IntakeError`` that names the path.
  init(_ path: InputPath) throws(IntakeError) {
    shown = path.shown
    descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw CaptureReader.error(opening: path, number: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, FileKind(mode: status.st_mode) == .file else {
      close(descriptor)
      throw IntakeError(.notAFile, input: path.shown, reason: "is not a file; give a file or a folder")
    }
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  func bytes(at offset: Int, count: Int) throws(IntakeError) -> [UInt8] {
    guard offset < self.count, count > 0 else { return [] }
    let wanted = min(count, self.count - offset)
    var bytes = [UInt8](repeating: 0, count: wanted)
    var done = 0
    while done < wanted {
      let received = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: done), wanted - done, off_t(offset + done))
      }
      if received < 0 && errno == EINTR { continue }
      guard received > 0 else {
        let reason = received == 0 ? "it became shorter" : String(cString: strerror(errno))
        throw IntakeError(.reading, input: shown, reason: "cannot be read at byte \(offset + done): \(reason)")
      }
      done += received
    }
    return bytes
  }
}
