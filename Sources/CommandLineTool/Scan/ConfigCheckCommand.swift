// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace config check`.
struct ConfigCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong with a configuration.",
    discussion: "Exit status: 0 if it can be used, 78 if not.")

  @OptionGroup var file: ConfigurationOption

  func run() throws {
    let configuration = try Failure.reported { try file.read() }
    StandardStreams.put("\(configuration.path ?? "the defaults") can be used\n")
  }
}
