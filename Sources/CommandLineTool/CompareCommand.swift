// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Foundation
internal import Intake

/// `wiretrace compare`: how a suspect stands to an original.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell how a suspect stands to an original.",
    usage: """
      wiretrace compare ORIGINAL SUSPECT [--format text|json]
      wiretrace compare --pairs FILE.tsv [--format jsonl] [--jobs N]
      """,
    discussion: """
      One pair is shown with its passages side by side, wrapped to the terminal's width. Many pairs give one JSON line \
      each. Exit status: 0 if every pair was assessed whole, 2 if some could not be, 64 usage, 65 bad data, 66 no input.
      """
  )

  /// How results are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @Argument(
    help: ArgumentHelp("The original, then the suspect; one of them may be - for standard input.", valueName: "path"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "A tab-separated table with the header line id, original, suspect; paths are relative to its folder.",
      valueName: "file"))
  var pairs: String?

  @Option(help: "How results are written: text or json for one pair, jsonl for many.")
  var format: Format?

  @Option(name: [.short, .long], help: "How many pairs are judged at a time; all cores unless said otherwise.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func run() async throws {
    let status: ExitCode? = try await Failure.reported {
      if let pairs {
        guard paths.isEmpty, format ?? .jsonl == .jsonl else {
          throw AuditError(.usage, "--pairs goes with --format jsonl and without other paths.")
        }
        return try await compareMany(pairs)
      }
      guard paths.count == 2, format != .jsonl else {
        throw AuditError(
          .usage, "Give an original and a suspect, or a table with --pairs (which goes with --format jsonl).")
      }
      return try PairComparing(original: paths[0], suspect: paths[1], asJSON: format == .json).run()
    }
    if let status { throw status }
  }

  private func compareMany(_ pairs: String) async throws -> ExitCode? {
    let path = InputPath(pairs)
    let reader = CaptureReader()
    let bytes: [UInt8]
    do throws(IntakeError) {
      bytes = path == .standardInput ? try reader.standardInput() : try reader.bytes(of: path)
    } catch {
      throw AuditError(.noInput, "--pairs \(error)")
    }
    let table: PairTable
    do {
      table = try PairTable(bytes: bytes, from: path)
    } catch {
      throw AuditError(.badData, "--pairs \(error)")
    }
    let failures = try await PairsComparison(pairs: table.pairs, workers: jobs).run { StandardStreams.put($0) }
    return failures > 0 ? ExitStatus.failures : nil
  }
}
