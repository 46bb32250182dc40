// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Scanning

/// `wiretrace store check`.
struct StoreCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read the store and say what is wrong with it.",
    discussion: "Exit status: 0 if it is sound, 69 if not.")

  @OptionGroup var file: ConfigurationOption

  @Flag(help: "Read the captures again too, and compare their digests.")
  var deep = false

  @Option(help: ArgumentHelp("Stop after so long.", valueName: "10m"))
  var maxTime: String?

  func run() throws {
    let (faults, looked) = try Failure.reported { () throws -> ([String], String) in
      let seconds = try maxTime.map { text in
        guard let seconds = ScanInterval.seconds(text, least: 1) else {
          throw AuditError(.usage, "--max-time \(text): give a span such as 90s or 10m.")
        }
        return seconds
      }
      return try StoreCare(folder: file.read().stateFolder).check(deep: deep, seconds: seconds)
    }
    for fault in faults { StandardStreams.put(fault + "\n") }
    StandardStreams.put("\(looked), \(faults.count) faults\n")
    if !faults.isEmpty { throw ExitStatus.unusableStore }
  }
}
