// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation

/// This very program, as a worker is started from it.
struct WorkerProgram {
  /// The command of a worker under the same options.
  let command: WorkerCommand

  /// The command of a worker.
  init(options: WorkerOptions) throws(AuditError) {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      throw AuditError(.internal, "The program's own path is not known; is /proc mounted?")
    }
    command = WorkerCommand(executable: program, arguments: options.arguments)
  }
}
