// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Foundation
internal import Intake

/// `wiretrace compare`: how a suspect stands to an original.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tells how a suspect stands to an original.",
    discussion: "Exit status: 0 if every pair was assessed, 2 if some could not be."
  )

  /// How results are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  @Option(
    help: ArgumentHelp(
      "A tab-separated table with the header line id, original, suspect; paths are relative to its folder.",
      valueName: "file"))
  var pairs: String

  @Option(help: "How results are written: one JSON object a pair.")
  var format = Format.jsonl

  @Option(help: "How many pairs are judged at a time; all cores unless said otherwise.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func run() async throws {
    let path = InputPath(pairs)
    let reader = CaptureReader()
    let table: PairTable
    do {
      let bytes = path == .standardInput ? try reader.standardInput() : try reader.bytes(of: path)
      table = try PairTable(bytes: bytes, from: path)
    } catch {
      FileHandle.standardError.write(Data("wiretrace: \(error)\n".utf8))
      throw ExitCode(65)
    }
    let failures = try await PairsComparison(pairs: table.pairs, workers: jobs).run { line in
      try FileHandle.standardOutput.write(contentsOf: Data(line))
    }
    if failures > 0 { throw ExitCode(2) }
  }
}
