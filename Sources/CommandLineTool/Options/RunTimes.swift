// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Foundation

/// Writes `run.json`: when a run began and ended, and where.
enum RunTimes {
  /// Writes the file into a report's folder, for a run that ends now.
  static func write(began: Date, in folder: String) throws(AuditError) {
    let ended = Date()
    let record = RunRecord(
      began: UniversalTime.text(of: began), ended: UniversalTime.text(of: ended),
      seconds: ended.timeIntervalSince(began), host: ProcessInfo.processInfo.hostName, command: CommandLine.arguments
    )
    do {
      try record.write(in: folder)
    } catch {
      throw AuditError(.inputOutput, "\(folder)/\(RunRecord.fileName) cannot be written: \(error.localizedDescription)")
    }
  }
}
