// SPDX-License-Identifier: Apache-2.0

internal import Subprocess

/// Keeps the last of what a worker writes to standard error, to tell why it ended.
enum StandardErrorTail {
  private static let kept = 4096

  /// Reads to the end of the stream.
  ///
  /// - Returns: The last 4,096 bytes as text.
  static func read(_ stream: SubprocessOutputSequence) async -> String {
    var tail: [UInt8] = []
    do {
      for try await buffer in stream {
        buffer.withUnsafeBytes { tail.append(contentsOf: $0) }
        if tail.count > kept { tail.removeFirst(tail.count - kept) }
      }
    } catch {
      // A stream that breaks off has told what it could.
    }
    return String(decoding: tail, as: UTF8.self)
  }
}
