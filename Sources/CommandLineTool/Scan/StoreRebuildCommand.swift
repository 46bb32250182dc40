// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace store rebuild`.
struct StoreRebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Have the next scan read every capture and original again; how cases stood is kept.")

  @OptionGroup var file: ConfigurationOption

  func run() throws {
    let count = try Failure.reported { try StoreCare(folder: file.read().stateFolder).rebuild() }
    StandardStreams.put("\(count) captures are read again by the next scan\n")
  }
}
