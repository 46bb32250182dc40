// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// `wiretrace eval`: figures of quality on labelled data, for developers.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Prints figures of quality on labelled data (for developers).",
    subcommands: [EvalExtractionCommand.self]
  )
}
