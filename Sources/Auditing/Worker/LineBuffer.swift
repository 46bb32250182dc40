// SPDX-License-Identifier: Apache-2.0

/// Cuts a stream of bytes into lines.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var searched = 0

  /// The number of bytes that wait for the end of their line.
  var count: Int { bytes.count }

  /// Adds bytes at the end.
  mutating func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }

  /// Takes the next complete line, without its line feed.
  ///
  /// - Complexity: O(bytes), each looked at once.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    searched = 0
    if end == bytes.count - 1 {
      // As a rule nothing follows an answer: the line is handed on as it is, not copied.
      var line: [UInt8] = []
      swap(&line, &bytes)
      line.removeLast()
      return line
    }
    let line = Array(bytes[..<end])
    bytes.removeSubrange(...end)
    return line
  }

  /// Takes what is left at the end of the stream, if anything.
  mutating func rest() -> [UInt8]? {
    defer { bytes = [] }
    return bytes.isEmpty ? nil : bytes
  }
}
