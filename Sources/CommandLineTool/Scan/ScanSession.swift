// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Foundation
internal import Reporting
internal import Scanning

/// `wiretrace scan` from its options to its exit status.
struct ScanSession {
  let command: ScanCommand

  /// Scans once, or again and again.
  ///
  /// - Returns: The exit status where it is not 0.
  func run() async throws -> ExitCode? {
    MemoryHabits.keepPeakFlat()
    if let limit = command.limit, limit < 1 { throw AuditError(.usage, "--limit \(limit): give a number from 1.") }
    guard let every = command.every else { return try await scan() }
    guard let seconds = ScanInterval.seconds(every) else {
      throw AuditError(.usage, "--every \(every): give a span such as 30m, 6h or 1d, of at least a minute.")
    }
    while true {
      let began = ContinuousClock.now
      do { _ = try await scan() } catch let error as AuditError where error.code != .configuration {
        // A night that fails is no reason to sleep through the next.
        StandardStreams.note("wiretrace: \(error.message)")
      }
      while ContinuousClock.now - began < .seconds(seconds), !Interruption.isRequested {
        try? await Task.sleep(for: .milliseconds(200))
      }
      if let signal = Interruption.signalNumber { return ExitStatus.signal(signal) }
    }
  }

  private func scan() async throws -> ExitCode? {
    let began = Date()
    let configuration = try command.file.read()
    var options = ScanOptions(
      configuration, worker: try WorkerProgram(configuration: configuration).command, command: CommandLine.arguments,
      clock: { ScanClock.now })
    options.rehash = command.rehash
    options.dryRun = command.dryRun
    options.limit = command.limit
    options.since = command.since
    Interruption.listen()
    let console = AuditConsole(quiet: command.quiet, output: "")
    let result = try await Scan(options, observer: console.observer, until: { Interruption.isRequested }).run()
    console.clear()
    if command.dryRun {
      StandardStreams.put(result.due.map { $0 + "\n" }.joined())
      StandardStreams.put(
        "\(result.due.count) to be read, \(result.unchanged) unchanged, \(result.unsettled) still being written\n")
      return nil
    }
    try RunTimes.write(began: began, in: result.folder)
    show(result)
    if let signal = Interruption.signalNumber { return ExitStatus.signal(signal) }
    if result.findings > 0 { return ExitStatus.findings }
    return result.failures > 0 ? ExitStatus.failures : nil
  }

  private func show(_ result: ScanResult) {
    let states = result.summary?.scan?.states ?? [:]
    let shown = CaseState.allCases.map { "\(states[$0.rawValue] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
    var lines = ["", "Scan       \(result.number)\(result.incomplete.map { ", incomplete: \($0)" } ?? "")"]
    lines.append(
      "Captures   \(result.analysed) read, \(result.unchanged) unchanged, \(result.unsettled) still being written")
    lines.append("Cases      \(shown)")
    if let note = result.summary?.scan?.note { lines.append("Note       \(note)") }
    for line in result.reappeared { lines.append("Again      \(VisibleText.line(line, limit: 600))") }
    lines.append("Report     \(result.folder)")
    StandardStreams.put(lines.joined(separator: "\n") + "\n")
  }
}
