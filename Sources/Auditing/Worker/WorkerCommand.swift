// SPDX-License-Identifier: Apache-2.0

/// How a worker process is started.
public struct WorkerCommand: Sendable, Hashable {
  /// The program's path.
  public var executable: String
  /// Its arguments.
  public var arguments: [String]

  /// A program with its arguments.
  public init(executable: String, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }
}
