// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The lines of a file, one at a time: memory holds a line and what was read ahead of it.
final class FileLines {
  /// The most bytes of a line.
  static let longestLine = 1 << 30

  private let path: String
  private let handle: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens a file.
  ///
  /// - Throws: ``ReportError`` with the code `reading`.
  init(path: String) throws(ReportError) {
    self.path = path
    handle = open(path, O_RDONLY | O_CLOEXEC)
    if handle < 0 {
      throw ReportError(.reading, "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
  }

  deinit { close(handle) }

  /// The next line without its line feed; nil at the end.
  ///
  /// - Throws: ``ReportError`` with the code `reading`.
  func next() throws(ReportError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return line
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return line
      }
      buffer.removeSubrange(..<start)
      start = 0
      searched = buffer.count
      guard buffer.count < Self.longestLine else {
        throw ReportError(.reading, "\(path) has a line longer than \(Self.longestLine) bytes; no report writes one.")
      }
      try fill()
    }
  }

  /// Reads ahead.
  private func fill() throws(ReportError) {
    let size = 1 << 18
    let old = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    var count: Int
    repeat {
      count = buffer.withUnsafeMutableBytes { read(handle, $0.baseAddress?.advanced(by: old), size) }
    } while count < 0 && errno == EINTR
    guard count >= 0 else {
      throw ReportError(.reading, "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
    buffer.removeSubrange((old + count)...)
    isAtEnd = count == 0
  }
}
