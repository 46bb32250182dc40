// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Foundation
internal import Scanning

/// `wiretrace scan`: the scheduled run, which reads only what is new or changed.
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Read what is new or changed, and report how the cases stand to the scan before.",
    discussion: """
      Where to look and what to do stands in the configuration (wiretrace config init). A scan that is broken off goes on \
      where it was; its report is the same.

      Exit status: 0 done, 1 a case that is not as before meets detect.failOn, 2 some pages read now were not assessed, \
      64 usage, 66 no input, 69 the store cannot be used, 73 cannot write, 74 input-output error, 75 another scan is under \
      way, 78 configuration, 130 and 143 interrupted: what was read is kept, and the report is marked incomplete.
      """
  )

  @OptionGroup var file: ConfigurationOption

  @Flag(help: "Say what would be read and do nothing.")
  var dryRun = false

  @Flag(help: "Read every file again, whatever the file system says.")
  var rehash = false

  @Option(help: ArgumentHelp("Only files that were changed on this day or later.", valueName: "2026-03-01"))
  var since: String?

  @Option(help: ArgumentHelp("Read so many files at most; the next scan goes on.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Stay and scan again and again, so long after the last began.", valueName: "6h"))
  var every: String?

  @Flag(help: "No progress and no notes on standard error, errors aside.")
  var quiet = false

  func run() async throws {
    let session = ScanSession(command: self)
    if let status = try await Failure.reported(session.run) { throw status }
  }
}
