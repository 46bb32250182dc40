// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Foundation
internal import Fingerprinting
internal import Language

/// Trains the models of the module Judgement and writes them, with a model card.
@main
struct Calibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Trains the models that judge pairs of texts, from made copies and labelled pairs."
  )

  @Argument(help: "The folder that holds `background` and `pairs`.")
  var data: String

  func run() throws {
    let set = try TrainingSet(folder: URL(filePath: data), seed: 20261121) { print($0) }
    var counts: [String: Int] = [:]
    for pair in set.pairs { counts[pair.set, default: 0] += 1 }
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { print(name, count) }
    let folder = URL(filePath: "/tmp/jx/pairs-dump")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for pair in set.pairs where pair.set.hasPrefix("own") {
      try (pair.original + "\n=====\n" + pair.suspect).write(
        to: folder.appending(path: pair.id + ".txt"), atomically: false, encoding: .utf8)
    }
  }
}
