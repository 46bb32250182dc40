// SPDX-License-Identifier: Apache-2.0

public import Auditing

/// What the command line adds to the configuration of a scan.
public struct ScanOptions: Sendable {
  /// What to scan and how.
  public var configuration: ScanConfiguration
  /// Whether every file is read again.
  public var rehash = false
  /// Whether the scan only says what it would read.
  public var dryRun = false
  /// The most files that are read; nil for all.
  public var limit: Int?
  /// Only files that were changed on this day or later, `2026-03-01`; nil for all.
  public var since: String?
  /// How a worker is started.
  public var worker: WorkerCommand
  /// The command line, for `run.json`.
  public var command: [String]
  /// The time in seconds since 1970.
  public var clock: @Sendable () -> Double

  /// The options of a scan.
  public init(
    _ configuration: ScanConfiguration,
    worker: WorkerCommand,
    command: [String],
    clock: @escaping @Sendable () -> Double
  ) {
    self.configuration = configuration
    self.worker = worker
    self.command = command
    self.clock = clock
  }
}
