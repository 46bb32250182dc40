// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import Auditing

/// The command and its subcommands.
public struct Wiretrace: AsyncParsableCommand {
  /// The command's name, help and subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "wiretrace",
    abstract: "Tells which pages derive from a wire story, how they were made from it, and what was changed.",
    version: Version.current,
    subcommands: [
      AuditCommand.self, CompareCommand.self, ExtractCommand.self, ReportCommand.self, ExplainCommand.self,
      TreeCommand.self, IndexCommand.self, ScanCommand.self, ConfigCommand.self, ScheduleCommand.self,
      DoctorCommand.self, StoreCommand.self, WorkerProcessCommand.self, PacketCommand.self, VerifyCommand.self,
      CasesCommand.self, EvalCommand.self,
    ]
  )

  /// Parses the process's arguments, runs the subcommand that they name and leaves the process with its exit status.
  public static func start() async {
    await main(nil)
  }

  /// A command with nothing parsed yet.
  public init() {}
}
