// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation
internal import Scanning

/// This very program, as a worker is started from it.
struct WorkerProgram {
  /// The command of a worker under the same options.
  let command: WorkerCommand

  /// The command of a worker.
  init(options: WorkerOptions) throws(AuditError) {
    command = WorkerCommand(executable: try Self.path(), arguments: options.arguments)
  }

  /// The command of a worker of a scan.
  init(configuration: ScanConfiguration) throws(AuditError) {
    command = WorkerCommand(executable: try Self.path(), arguments: configuration.workerArguments)
  }

  /// The path of this program.
  static func path() throws(AuditError) -> String {
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      throw AuditError(.internal, "The program's own path is not known; is /proc mounted?")
    }
    return program
  }
}
