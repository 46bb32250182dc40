// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// A test hook of the worker process: with the environment variable `WIRETRACE_WORKER_FAULTS` set, a page that holds one
/// of the words below makes its worker hang, eat memory or die, as a page that breaks a parser would.
///
/// It is honoured in worker processes alone and does nothing without the variable.
public enum WorkerFaults {
  /// The variable that turns the hook on.
  public static let variable = "WIRETRACE_WORKER_FAULTS"

  /// Whether the hook is on in this process.
  public static var areOn: Bool { getenv(variable) != nil }

  /// Does what the page's words ask for.
  public static func strike(at bytes: [UInt8]) {
    let page = String(decoding: bytes.prefix(65_536), as: UTF8.self)
    if page.contains("wiretrace-fault-hang") {
      while true { sleep(1) }
    }
    if page.contains("wiretrace-fault-memory") {
      var hoard: [[UInt8]] = []
      while true { hoard.append([UInt8](repeating: UInt8(truncatingIfNeeded: hoard.count), count: 1 << 26)) }
    }
    if page.contains("wiretrace-fault-crash") { raise(SIGSEGV) }
    if page.contains("wiretrace-fault-exit") { exit(3) }
  }
}
