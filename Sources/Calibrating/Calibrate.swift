// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// Trains the models of the module Judgement and writes them, with a model card.
@main
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Trains the models that judge pairs of texts, from made copies and labelled pairs."
  )

  @Argument(help: "The folder that holds `background` and `pairs`.")
  var data: String

  func run() throws {}
}
