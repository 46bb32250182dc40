// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// `wiretrace store`: the store of scans.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: "Check, copy or rebuild the store of scans.",
    subcommands: [StoreCheckCommand.self, StoreBackupCommand.self, StoreRebuildCommand.self])
}
