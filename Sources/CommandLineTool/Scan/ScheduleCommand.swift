// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Foundation
internal import Scanning

/// `wiretrace schedule`: the files by which a system starts scans.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Print or write what starts scans: a systemd service with its timer, or a line for cron.",
    discussion: """
      Examples:
        wiretrace schedule --systemd -o /etc/systemd/system --config /etc/wiretrace/config.yaml
        wiretrace schedule --cron --at '17 2 * * *'
      """)

  @OptionGroup var file: ConfigurationOption

  @Flag(help: "A systemd service and a timer.")
  var systemd = false

  @Flag(help: "A line for crontab.")
  var cron = false

  @Option(help: ArgumentHelp("When: OnCalendar of systemd, or the five fields of cron.", valueName: "when"))
  var at: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("The folder of the unit files; printed by default.", valueName: "folder"))
  var output: String?

  func run() throws {
    try Failure.reported {
      guard systemd != cron else { throw AuditError(.usage, "Give one of --systemd and --cron.") }
      let line = cron ? try CronSchedule(at ?? "17 2 * * *") : nil
      let calendar = try CalendarSchedule(systemd ? at ?? "*-*-* 02:17:00" : "daily")
      let configuration = try file.read()
      guard let path = configuration.path else {
        throw AuditError(.noInput, "There is no configuration to scan with; write one with wiretrace config init.")
      }
      let program = try WorkerProgram.path()
      let table = Timetable(program: program, configuration: Self.whole(path), stateFolder: configuration.stateFolder)
      if let line { return StandardStreams.put(table.cron(line)) }
      let folders = configuration.writtenFolders.map(Self.whole)
      let files = [
        ("wiretrace-scan.service", table.service(writing: folders)),
        ("wiretrace-scan.timer", table.timer(calendar)),
      ]
      for (name, text) in files {
        guard let output else {
          StandardStreams.put("# \(name)\n\(text)\n")
          continue
        }
        do { try Data(text.utf8).write(to: URL(filePath: "\(output)/\(name)"), options: .atomic) } catch {
          throw AuditError(.writing, "\(output)/\(name) cannot be written: \(error.localizedDescription)")
        }
        StandardStreams.note("wiretrace: \(output)/\(name) written")
      }
    }
  }

  private static func whole(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }
}
