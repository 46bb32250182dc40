// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Reporting

/// `wiretrace report`: the report of a stored run, written again.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a stored run again, in any format, without new analysis.",
    usage: "wiretrace report RUN [--format LIST] [--output DIR]",
    discussion: """
      RUN is the output folder of an audit whose formats include jsonl. The same version writes the same bytes as the \
      audit did. Into the run's own folder, which is the default, further formats are added to those that are there, and \
      SHA256SUMS lists them all.

      Examples:
        wiretrace report Reports/march --format csv
        wiretrace report Reports/march --format html,pan --output /tmp/march

      Exit status: 0 done, 64 usage, 65 the run is damaged or of another version, 66 there is no run, 73 and 74 cannot \
      write.
      """
  )

  @Argument(help: ArgumentHelp("The output folder of an audit.", valueName: "run"))
  var stored: String

  @Option(help: ArgumentHelp("The formats to write: html, xml, jsonl, csv, pan.", valueName: "list"))
  var format = "html,xml,jsonl"

  @Option(
    name: [.short, .long], help: ArgumentHelp("The folder to write to; the run's own by default.", valueName: "folder"))
  var output: String?

  func run() throws {
    MemoryHabits.keepPeakFlat()
    try Failure.reported {
      let formats: ReportFormats
      do {
        formats = try ReportFormats(parsing: format)
      } catch {
        throw AuditError(.usage, "--format: \(error)")
      }
      let paths = try ReportRendering(run: stored, output: output ?? stored, formats: formats).write()
      let shown = paths.filter { !$0.hasPrefix("cases/") && !$0.hasPrefix("pan/") }
      let folder = output ?? stored
      StandardStreams.put(shown.map { "\(VisibleText.line("\(folder)/\($0)", limit: 400))\n" }.joined())
      if shown.count < paths.count {
        StandardStreams.note(
          "wiretrace: \(paths.count) files written in \(VisibleText.line(folder, limit: 400)): those named and \(paths.count - shown.count) of single cases"
        )
      }
    }
  }
}
