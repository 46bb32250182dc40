// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Scanning

/// The exit statuses of the tool, as README.md documents them.
enum ExitStatus {
  /// Done; a case meets `--fail-on`.
  static let findings = ExitCode(1)
  /// Done; some inputs were not assessed, or in part only.
  static let failures = ExitCode(2)
  /// The command line makes no sense.
  static let usage = ExitCode(64)
  /// An original or a table cannot be used, or an input failed under `--strict`.
  static let badData = ExitCode(65)
  /// There is nothing to read.
  static let noInput = ExitCode(66)
  /// A store or an index is newer, foreign or damaged.
  static let unusableStore = ExitCode(69)
  /// Something is wrong with the tool itself.
  static let `internal` = ExitCode(70)
  /// The output cannot be created.
  static let cannotWrite = ExitCode(73)
  /// Reading or writing broke off.
  static let inputOutput = ExitCode(74)
  /// A program that is needed does not work.
  static let unavailable = ExitCode(69)
  /// Another run holds the output folder.
  static let locked = ExitCode(75)

  /// The configuration makes no sense.
  static let configuration = ExitCode(78)

  /// The status of a run that a signal ended: 130 for SIGINT, 143 for SIGTERM.
  static func signal(_ number: Int32) -> ExitCode { ExitCode(128 + number) }

  /// The status for an error of a run.
  static func of(_ error: AuditError) -> ExitCode {
    switch error.code {
    case .usage: usage
    case .badData: badData
    case .noInput: noInput
    case .writing: cannotWrite
    case .inputOutput: inputOutput
    case .unusableStore: unusableStore
    case .locked: locked
    case .unavailable: unavailable
    case .configuration: configuration
    default: `internal`
    }
  }
}
