// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The bytes of a file, one piece after the other in memory that serves them all.
enum FilePieces {
  private static let size = 1 << 14

  /// Hands out a stretch of a file, or the whole, in pieces.
  ///
  /// - Throws: ``ReportError`` with the code `reading`, and what `body` throws.
  static func forEach(
    of path: String, in range: Range<Int>? = nil, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw failure(path) }
    defer { close(handle) }
    var place = range?.lowerBound ?? 0
    let end = range?.upperBound ?? .max
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { room in
      while place < end {
        let count = pread(handle, room.baseAddress, min(size, end - place), off_t(place))
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw failure(path) }
        if count == 0 {
          guard range == nil else { throw ReportError(.reading, "\(path) was cut while the report was written.") }
          return
        }
        try body(UnsafeBufferPointer(rebasing: room[..<count]))
        place += count
      }
    }
  }

  private static func failure(_ path: String) -> ReportError {
    ReportError(.reading, "\(path) cannot be read: \(String(cString: strerror(errno))).")
  }
}
