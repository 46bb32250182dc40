// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace store backup`.
struct StoreBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "backup", abstract: "Copy the store in one piece.")

  @OptionGroup var file: ConfigurationOption

  @Argument(help: ArgumentHelp("The copy.", valueName: "file"))
  var copy: String

  func run() throws {
    try Failure.reported { try StoreCare(folder: file.read().stateFolder).backUp(to: copy) }
    StandardStreams.note("wiretrace: \(copy) written")
  }
}
