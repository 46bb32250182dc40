// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Standard output and standard error, written at once and without buffers of this process.
enum StandardStreams {
  /// Whether standard error is a terminal.
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether colour may be used on standard output: on a terminal, and `NO_COLOR` is not set to anything.
  static var outputTakesColour: Bool {
    guard outputIsTerminal else { return false }
    guard let value = getenv("NO_COLOR") else { return true }
    return value.pointee == 0
  }
  /// The columns of the terminal that standard output is; 80 where it is none.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes a result; a reader that has gone away is no error.
  static func put(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  /// Writes a result's bytes.
  static func put(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes a line for the user that is no result.
  static func note(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Writes to standard error as it is.
  static func draw(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }
}
