// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// `wiretrace config`: the configuration of scans.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Write, check or show the configuration of scans.",
    subcommands: [ConfigInitCommand.self, ConfigCheckCommand.self, ConfigShowCommand.self])
}
