// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// Runs the built tool.
public enum Tool {
  /// What came of a run.
  public struct Result: Sendable {
    /// The exit status; 128 + the signal's number where a signal ended it.
    public let status: Int32
    /// Standard output.
    public let output: String
    /// Standard error.
    public let error: String

    /// The lines of standard output.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The tool beside the test bundle in the build folder.
  public static let url: URL = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let folder = bundle.map {
      URL(filePath: String($0.prefix(upTo: $0.range(of: ".xctest")?.lowerBound ?? $0.endIndex)))
    }
    let start = folder ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return start.deletingLastPathComponent().appending(path: "wiretrace")
  }()

  /// Runs the tool to its end.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: What it reads from standard input.
  ///   - environment: Variables to set besides those of this process.
  ///   - folder: The folder to run in.
  ///   - wrapper: A program with arguments that the tool's own are appended to, such as `setpriv`.
  /// - Returns: What came of it.
  /// - Throws: An error of Foundation where the tool cannot be started.
  public static func run(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:],
    in folder: String? = nil,
    under wrapper: [String] = []
  ) throws -> Result {
    let scratch = try TemporaryFolder()
    let process = try start(
      arguments, input: input, environment: environment, in: folder, under: wrapper, scratch: scratch
    )
    process.waitUntilExit()
    return try result(of: process, scratch: scratch)
  }

  /// Starts the tool; ``result(of:scratch:)`` tells what came of it.
  public static func start(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:],
    in folder: String? = nil,
    under wrapper: [String] = [],
    scratch: TemporaryFolder
  ) throws -> Process {
    let process = Process()
    let command = wrapper + [url.path] + arguments
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files instead of pipes: no amount of output can block either side.
    process.standardInput = FileHandle(forReadingAtPath: try scratch.write(input, to: "stdin"))
    process.standardOutput = FileHandle(forWritingAtPath: try scratch.write("", to: "stdout"))
    process.standardError = FileHandle(forWritingAtPath: try scratch.write("", to: "stderr"))
    try process.run()
    return process
  }

  /// What came of a process that has ended.
  public static func result(of process: Process, scratch: TemporaryFolder) throws -> Result {
    let status =
      process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus
    return Result(
      status: status,
      output: String(decoding: try Data(contentsOf: URL(filePath: scratch.path(of: "stdout"))), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: URL(filePath: scratch.path(of: "stderr"))), as: UTF8.self)
    )
  }
}
