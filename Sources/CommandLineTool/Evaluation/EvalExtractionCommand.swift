// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Foundation

/// `wiretrace eval extraction`: how much of the article and of the junk is found.
struct EvalExtractionCommand: ParsableCommand {
  /// How figures are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "extraction",
    abstract: "Measures the article's text and the junk inventory on labelled pages.",
    discussion: """
      On the fixtures: their pages, and single lines of junk and honest lines that begin like it, each put into an \
      article. With --data also on a folder that holds meta.jsonl and gold/ (pages with their articles) and perhaps \
      junk.jsonl and decoys.jsonl (what was put into them), or on its folders "extraction" and "junk".
      """
  )

  @Option(help: ArgumentHelp("The fixtures of this repository.", valueName: "folder"))
  var fixtures = "Fixtures"

  @Option(help: ArgumentHelp("Labelled pages.", valueName: "folder"))
  var data: String?

  @Option(help: "How figures are written: a table, or one JSON object.")
  var format = Format.text

  @Flag(help: "List what was missed and what was wrongly taken for junk.")
  var misses = false

  func run() throws {
    var results: [EvaluationResult] = []
    var sets: [LabelledSet] = []
    if FileManager.default.fileExists(atPath: fixtures + "/expected") {
      sets.append(try LabelledSet(fixtures: URL(filePath: fixtures)))
      results.append(WordingEvaluation(try Wordings(contentsOf: fixtures + "/junk/wordings.tsv")).result)
      for set in ["markup", "unseen"] {
        results.append(
          MarkupEvaluation(try MarkedLine.lines(contentsOf: fixtures + "/junk/\(set).tsv"), name: set).result)
      }
    }
    if let data {
      let folders = ["", "/extraction", "/junk"].map { data + $0 }
      let found = folders.filter { FileManager.default.fileExists(atPath: $0 + "/meta.jsonl") }
      guard !found.isEmpty else {
        throw ValidationError("\(data): holds no meta.jsonl, nor do its folders extraction and junk; check --data")
      }
      for folder in found { sets += try LabelledSet.sets(data: URL(filePath: folder)) }
    } else if sets.isEmpty {
      throw ValidationError("\(fixtures): holds no fixtures; run this in the repository, or name them with --fixtures")
    }
    for set in sets { results.append(PageEvaluation(set).result) }
    results.sort { $0.name < $1.name }
    switch format {
    case .text:
      for result in results { print(result.lines(misses: misses).joined(separator: "\n")) }
    case .json:
      let object = Dictionary(uniqueKeysWithValues: results.map { ($0.name, $0.figures) })
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      print(String(decoding: try encoder.encode(object), as: UTF8.self))
    }
  }
}
