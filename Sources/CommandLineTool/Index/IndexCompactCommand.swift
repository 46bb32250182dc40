// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace index compact`.
struct IndexCompactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact", abstract: "Merge what was added bit by bit and give the space of removed originals back.")

  @OptionGroup var index: IndexOption

  func run() throws { try Failure.reported { try OriginalIndex(index.path, readOnly: false).compact() } }
}
