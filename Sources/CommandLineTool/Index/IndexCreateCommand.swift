// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace index create`.
struct IndexCreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "create", abstract: "Make an empty index.")

  @OptionGroup var index: IndexOption

  func run() throws {
    try Failure.reported { try OriginalIndex.create(index.path) }
    StandardStreams.note("wiretrace: \(index.path) made")
  }
}
