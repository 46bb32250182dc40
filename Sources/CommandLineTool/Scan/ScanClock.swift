// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The time that a scan goes by.
enum ScanClock {
  /// A variable of the tests: the time in seconds since 1970, in the place of the system's.
  static let variable = "WIRETRACE_SCAN_CLOCK"

  /// The time in seconds since 1970.
  static var now: Double {
    ProcessInfo.processInfo.environment[variable].flatMap { Double($0) } ?? Date().timeIntervalSince1970
  }
}
