// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Scanning

/// `wiretrace index remove`.
struct IndexRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove originals from an index, by path or by the id of the story.")

  @OptionGroup var index: IndexOption

  @Argument(help: ArgumentHelp("Paths as index list shows them, or ids of stories.", valueName: "path|story"))
  var names: [String]

  func run() throws {
    let count = try Failure.reported { try OriginalIndex(index.path, readOnly: false).remove(names) }
    StandardStreams.put("\(count) removed\n")
    if count == 0 { throw ExitStatus.noInput }
  }
}
