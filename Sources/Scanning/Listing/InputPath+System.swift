// SPDX-License-Identifier: Apache-2.0

internal import Intake

extension InputPath {
  /// Runs a body with the path as the system's calls take it.
  func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    try (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("a path has a closing NUL") }
      return try body(start)
    }
  }
}
