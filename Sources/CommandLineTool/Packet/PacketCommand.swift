// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Evidence
internal import Foundation
internal import Reporting

/// `wiretrace packet`: a takedown packet of cases that a person has looked at.
struct PacketCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet",
    abstract: "Make a takedown packet of cases of a stored run that a person has reviewed.",
    usage: """
      wiretrace packet RUN CASE... --to host|google|dsa|lumen|licensee --reviewed-by NAME --basis TEXT --output DIR
      """,
    discussion: """
      Writes a folder and the same as DIR.zip: the notice (what a person must say is left blank), the case report, \
      excerpts side by side, the capture, the text with its map, digests, and VERIFY.txt, which tells a stranger how to \
      check all this. Nothing is sent. Refused unless the case is derived, from an original that was given, on a page that \
      was assessed whole, whose address is known and which no row of the rights register covers. A page that one covers \
      gets a letter about the terms, --to licensee, where scope, dates or credit do not agree with the register.

      The sender, the rights register, the program for time stamps and the file of states may stand in the configuration \
      of the scans (wiretrace config init); an option goes before it, but a register beside it: every register is consulted.

      Exit status: 0 made, 64 usage, 65 refused or damaged, 66 no such run or case, 69 a program failed, 73 cannot write.
      """
  )

  @Argument(help: ArgumentHelp("The output folder of an audit.", valueName: "run"))
  var stored: String

  @Argument(help: ArgumentHelp("Ids of cases, their beginnings, or pages' paths.", valueName: "case"))
  var cases: [String]

  @Option(help: "Who receives it: host, google, dsa or lumen; licensee for a letter about terms.")
  var to: String

  @Option(help: ArgumentHelp("The person who looked at the cases.", valueName: "name"))
  var reviewedBy: String

  @Option(help: ArgumentHelp("Why that person holds the use to be unlawful.", valueName: "text"))
  var basis: String

  @Option(name: [.short, .long], help: ArgumentHelp("The folder to make.", valueName: "folder"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "The sender, as lines field: value (\(ContactCard.fields.joined(separator: ", "))).", valueName: "file"))
  var contact: String?

  @Option(
    help: ArgumentHelp(
      "A rights register beside the configuration's: \(RightsRegister.columns.joined(separator: ", ")).",
      valueName: "file.tsv")
  )
  var rights: String?

  @Flag(help: "Limit how much of the original is shown.")
  var redactOriginal = false

  @Option(help: ArgumentHelp("The words of it that --redact-original leaves.", valueName: "n"))
  var originalWords = 200

  @Option(
    help: ArgumentHelp(
      "Sign with this key by ssh-keygen: a private key, or a public one with an agent.", valueName: "file"))
  var signKey: String?

  @Option(help: ArgumentHelp("The folder that the run's relative paths are relative to.", valueName: "folder"))
  var base = "."

  @Option(
    help: ArgumentHelp(
      "Where the cases' states are kept; as the configuration says, else cases.jsonl beside the run.", valueName: "file"
    ))
  var ledger: String?

  @OptionGroup var file: ConfigurationOption
  @OptionGroup var worker: WorkerOptions

  func run() async throws {
    try await Failure.reported { try await PacketSession(command: self).run() }
  }
}
