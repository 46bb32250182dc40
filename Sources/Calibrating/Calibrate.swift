// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Foundation
internal import Judgement

/// Trains the models of the module Judgement and writes them, with a model card.
@main
struct Calibrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Trains the models that judge pairs of texts, from made copies and labelled pairs."
  )

  @Argument(help: "The folder that holds `background` and `pairs`.")
  var data: String

  @Option(help: "Write every pair's features to this file, tab-separated.")
  var dump: String?

  func run() async throws {
    let set = try TrainingSet(folder: URL(filePath: data), seed: 20_261_121) { print($0) }
    let measured = await MeasuredPair.measured(set.pairs)
    if let dump { try write(measured, to: dump) }
  }

  private func write(_ measured: [MeasuredPair], to path: String) throws {
    var lines = [(["id", "set", "event", "heldOut", "relation", "mechanism"] + RelationFeatures.names).joined(separator: "\t")]
    for one in measured {
      let pair = one.pair
      let labels = [
        pair.id, pair.set, pair.event, pair.isHeldOut ? "1" : "0", pair.relations.map(\.rawValue).joined(separator: "|"),
        pair.mechanisms.map(\.rawValue).joined(separator: "|"),
      ]
      lines.append((labels + one.relationFeatures.map { "\($0)" }).joined(separator: "\t"))
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
