// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Intake

/// Turns errors into a line on standard error and an exit status.
enum Failure {
  /// Runs a body; an error of a run is printed and becomes its exit status.
  static func reported<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as AuditError { throw report(error) }
  }

  /// Runs a body; an error of a run is printed and becomes its exit status.
  static func reported<Result>(_ body: () async throws -> Result) async throws -> Result {
    do { return try await body() } catch let error as AuditError { throw report(error) }
  }

  private static func report(_ error: AuditError) -> any Error {
    StandardStreams.note("wiretrace: \(error.message)")
    return ExitStatus.of(error)
  }
}
