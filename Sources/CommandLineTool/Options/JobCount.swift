// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation

/// How many worker processes are started.
enum JobCount {
  /// The number asked for, or that of the processors.
  static func of(_ jobs: Int?) throws(AuditError) -> Int {
    guard let jobs else { return ProcessInfo.processInfo.activeProcessorCount }
    guard (1...512).contains(jobs) else { throw AuditError(.usage, "--jobs \(jobs): give a number from 1 to 512.") }
    return jobs
  }
}
