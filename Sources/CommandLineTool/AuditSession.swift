// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Evidence
internal import Foundation
internal import Intake
internal import Reporting

/// One run of `wiretrace audit` from its options to its exit status.
struct AuditSession {
  let command: AuditCommand

  /// Runs the audit and prints what came of it.
  ///
  /// - Returns: The exit status where it is not 0.
  func run() async throws -> ExitCode? {
    let began = Date()
    MemoryHabits.keepPeakFlat()
    let limits = try command.worker.limits()
    var options = try AuditInputs(command: command).options(limits: limits)
    options.wires = try command.worker.wireList()
    Interruption.listen()
    let console = AuditConsole(quiet: command.quiet, output: options.output)
    let pool = try WorkerProgram(options: command.worker)
    let jobs = try JobCount.of(command.jobs)
    let result = try await WorkerPool.withPool(of: jobs, command: pool.command, limits: limits) { pool in
      try await Audit(options, on: pool, observer: console.observer, until: { Interruption.isRequested }).run()
    }
    try RunTimes.write(began: began, in: options.output)
    console.finish(result)
    return status(of: result)
  }

  private func status(of result: AuditResult) -> ExitCode? {
    if let signal = Interruption.signalNumber { return ExitStatus.signal(signal) }
    if result.pages == 0 {
      StandardStreams.note("wiretrace: no page among the inputs; the report names what was found")
      return ExitStatus.noInput
    }
    if command.strict, result.failures > 0 { return ExitStatus.badData }
    if result.findings > 0 { return ExitStatus.findings }
    return result.failures > 0 ? ExitStatus.failures : nil
  }
}
