// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import Auditing
internal import Evidence
internal import Intake
internal import Reporting

/// `wiretrace audit`: which pages derive from which originals, how, and how much of them.
public struct AuditCommand: AsyncParsableCommand {
  /// The command's name and help.
  public static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Compare pages with wire originals, or with each other, and write the report.",
    usage: """
      wiretrace audit [--original [WIRE=]PATH]... PAGE|FOLDER|-... [--output DIR]
      wiretrace audit [--original [WIRE=]PATH]... --files-from FILE|- [-0] [--output DIR]
      """,
    discussion: """
      One line a case goes to standard output, the report into the output folder. Without an original the pages are \
      compared with each other, and a page with a wire credit stands in for the original.

      Examples:
        wiretrace audit --original AP=story.txt pages/
        wiretrace audit --manifest pages.tsv --original originals/ --output Reports/march pages/
        find crawl -name '*.html' -print0 | wiretrace audit --original story.txt --files-from - -0
        wiretrace audit --original story.txt --fail-on 'derived>=0.3|mechanism=verbatim' page.html

      Exit status: 0 done, 1 a case meets --fail-on, 2 some inputs were not assessed (the report names them), 64 usage, \
      65 bad data, 66 no input, 70 internal error, 73 cannot write, 74 input-output error, 130 and 143 interrupted. \
      The report is on disk before 0, 1, 2, 130 and 143.
      """
  )

  @Argument(help: ArgumentHelp("Pages, folders of pages, or - for standard input.", valueName: "page"))
  var pages: [String] = []

  @Option(
    help: ArgumentHelp(
      "An original, or a folder of originals; with its wire if that is known.", valueName: "[wire=]path"))
  var original: [String] = []

  @Option(
    help: ArgumentHelp(
      "Originals in an index that wiretrace index made, in the place of --original.", valueName: "file"))
  var index: String?

  @Option(help: ArgumentHelp("Read the paths of pages from a file, or from standard input with -.", valueName: "file"))
  var filesFrom: String?

  @Flag(name: [.customShort("0"), .customLong("null")], help: "NUL parts the paths of --files-from.")
  var nullSeparated = false

  @Option(
    help: ArgumentHelp(
      "What files cannot say: a table with the columns \(Manifest.columns.joined(separator: ", ")).",
      valueName: "file.tsv"))
  var manifest: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("The output folder; Reports/NAME by default.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("The formats of the report: html, xml, jsonl, csv, pan.", valueName: "list"))
  var format = "html,xml,jsonl"

  @Option(help: ArgumentHelp("Exit with 1 if a case meets this.", valueName: "condition"))
  var failOn: String?

  @Option(
    name: [.short, .long], help: ArgumentHelp("Worker processes; as many as processors by default.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Exit with 65 if any input was not assessed whole.")
  var strict = false

  @Flag(help: "No progress and no notes on standard error, errors aside.")
  var quiet = false

  @Option(
    name: .customLong("print-schema"), defaultAsFlag: SchemaForm.xml,
    help: ArgumentHelp(
      "Print a schema and do nothing else: xml of report.xml (also without a value), json of report.jsonl.")
  )
  var printSchema: SchemaForm?

  @OptionGroup var worker: WorkerOptions

  /// A command with nothing parsed yet.
  public init() {}

  /// Audits and leaves with the exit status.
  public func run() async throws {
    switch printSchema {
    case .xml: return StandardStreams.put(ReportSchema.bytes)
    case .json: return StandardStreams.put(ReportSchema.jsonBytes)
    case nil: break
    }
    let session = AuditSession(command: self)
    if let status = try await Failure.reported(session.run) { throw status }
  }
}
