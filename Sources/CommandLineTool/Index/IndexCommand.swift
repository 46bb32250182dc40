// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// `wiretrace index`: originals on disk, so that many of them need not be read anew for every run.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Keep originals in an index on disk, for audit --index and for scans.",
    discussion: """
      Examples:
        wiretrace index create --index wire.index
        wiretrace index add --index wire.index --manifest originals.tsv AP=wire/ap Reuters=wire/reuters
        wiretrace audit --index wire.index pages/
      """,
    subcommands: [
      IndexCreateCommand.self, IndexAddCommand.self, IndexRemoveCommand.self, IndexListCommand.self,
      IndexFindCommand.self, IndexCompactCommand.self, IndexCheckCommand.self,
    ]
  )
}
