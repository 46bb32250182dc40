// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A file that stands under a temporary name until it is complete, so that a report is never half there.
final class PendingFile {
  /// The path under which the file is written at first.
  let temporaryPath: String
  private let path: String
  private var handle: Int32 = -1
  private var buffer: [UInt8] = []
  private var published = false

  /// Creates the file below a folder, which must be there; `opened` is false where someone else writes to
  /// ``temporaryPath``.
  init(folder: String, name: String, opened: Bool = true) throws {
    path = "\(folder)/\(name)"
    let slash = path.utf8.lastIndex(of: 0x2F) ?? path.startIndex
    temporaryPath = "\(path[...slash]).\(path[path.utf8.index(after: slash)...]).part"
    guard opened else { return }
    handle = open(temporaryPath, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if handle < 0 { throw failure("created") }
  }

  deinit {
    if handle >= 0 { close(handle) }
    if !published { unlink(temporaryPath) }
  }

  /// The bytes written so far.
  private(set) var count = 0

  /// Bytes are handed over in pieces of this size: a report has many such files open at once.
  private static let bufferSize = 1 << 16

  /// Adds bytes at the end.
  func write(_ bytes: some Collection<UInt8>) throws {
    count += bytes.count
    // A long line is not copied, and leaves no room of its size behind.
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count >= Self.bufferSize, try bytes.withContiguousStorageIfAvailable({ try hand($0) }) != nil { return }
    let wanted = buffer.count + bytes.count
    // Growing by doubling would end in up to twice the room that is ever used.
    if wanted > buffer.capacity { buffer.reserveCapacity(wanted > Self.bufferSize / 8 ? Self.bufferSize : wanted) }
    buffer.append(contentsOf: bytes)
  }

  /// Reads a stretch that was written before.
  func read(_ range: Range<Int>) throws -> [UInt8] {
    try flush()
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < bytes.count {
      let read = bytes.withUnsafeMutableBytes {
        pread(handle, $0.baseAddress?.advanced(by: done), range.count - done, off_t(range.lowerBound + done))
      }
      if read < 0 && errno == EINTR { continue }
      guard read > 0 else { throw failure("read back") }
      done += read
    }
    return bytes
  }

  /// Gives a complete file that lies on the same disk its path in the report.
  static func give(_ file: String, path: String) throws {
    guard rename(file, path) == 0 else { throw failure("given its name", path) }
  }

  /// Gives the complete file its name.
  func publish() throws {
    if handle >= 0 {
      try flush()
      let closed = close(handle)
      handle = -1
      if closed != 0 { throw failure("written") }
    }
    try Self.give(temporaryPath, path: path)
    published = true
  }

  /// Hands the buffered bytes to the file system.
  private func flush() throws {
    try buffer.withUnsafeBufferPointer { try hand($0) }
    buffer.removeAll(keepingCapacity: buffer.count <= Self.bufferSize)
  }

  /// Hands bytes to the file system.
  private func hand(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    var done = 0
    while done < bytes.count {
      let written = Foundation.write(handle, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw failure("written") }
      done += written
    }
  }

  /// The error of what the file system refused last.
  private func failure(_ what: String) -> ReportError { Self.failure(what, path) }

  private static func failure(_ what: String, _ path: String) -> ReportError {
    ReportError(
      .writing,
      "\(path) cannot be \(what): \(String(cString: strerror(errno))). Choose another output folder or free some space."
    )
  }
}
