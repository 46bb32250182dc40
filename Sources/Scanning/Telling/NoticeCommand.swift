// SPDX-License-Identifier: Apache-2.0

internal import Evidence
internal import Subprocess
internal import SystemPackage

/// A program of the user's that is given a summary on standard input. It is started as it is named, without a shell.
struct NoticeCommand {
  let program: String
  let arguments: [String]
  let seconds: Double

  /// Gives it a summary.
  ///
  /// - Returns: What went wrong; nil where the program ended with 0.
  func failure(given summary: String) async -> String? {
    do {
      return try await withThrowingTaskGroup(of: String?.self) { group in
        group.addTask { [self] in
          let given = try ProgramInput(Array(summary.utf8))
          defer { given.remove() }
          let ended = try await run(
            .path(FilePath(program)), arguments: Arguments(arguments),
            input: .fileDescriptor(try given.opened(), closeAfterSpawningProcess: true),
            output: .discarded, error: .discarded)
          if case .exited(0) = ended.terminationStatus { return nil }
          return "it ended with \(ended.terminationStatus)"
        }
        group.addTask { [seconds] in
          try await Task.sleep(for: .seconds(seconds))
          return "it took longer than \(seconds) s"
        }
        let first = try await group.next() ?? nil
        group.cancelAll()
        return first
      }
    } catch {
      return "it could not be started: \(error)"
    }
  }
}
