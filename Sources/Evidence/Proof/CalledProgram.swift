// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Subprocess
internal import SystemPackage

/// A program of the system, called with a list of arguments and never through a shell.
enum CalledProgram {
  /// Calls a program and waits for its end.
  ///
  /// - Returns: Whether it succeeded, and the last line of what it said.
  /// - Throws: ``EvidenceError`` where it cannot be started.
  static func call(
    _ name: String, _ arguments: [String], input: [UInt8] = [], in folder: String? = nil
  ) async throws -> (succeeded: Bool, said: String) {
    do {
      let given = try ProgramInput(input)
      defer { given.remove() }
      let result = try await run(
        name.contains("/") ? .path(FilePath(name)) : .name(name), arguments: Arguments(arguments),
        workingDirectory: folder.map { FilePath($0) },
        input: .fileDescriptor(try given.opened(), closeAfterSpawningProcess: true),
        output: .string(limit: 1 << 16),
        error: .string(limit: 1 << 16))
      let said = [result.standardError, result.standardOutput].compactMap { $0 }.flatMap { $0.split(separator: "\n") }
      return (result.terminationStatus.isSuccess, said.last.map(String.init) ?? "it said nothing")
    } catch {
      throw EvidenceError(.program, "\(name) cannot be run: \(error). Install it, or leave the option out.")
    }
  }
}
