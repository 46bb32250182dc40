// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Foundation
internal import Reporting

/// `wiretrace explain`: a case of a stored run, in the terminal.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a case of a stored run in the terminal.",
    usage: "wiretrace explain CASE [--run DIR]",
    discussion: """
      CASE is the id of a case or its first characters (4 or more), or the path of a page. Without --run the runs below \
      the folder Reports are looked through in the order of their names.

      Exit status: 0 done, 64 usage, 65 the run is damaged or of another version, 66 there is no such run or case.
      """
  )

  @Argument(help: ArgumentHelp("A case's id or its beginning, or a page's path.", valueName: "case"))
  var `case`: String

  @Option(name: .customLong("run"), help: ArgumentHelp("The output folder of an audit.", valueName: "folder"))
  var stored: String?

  func run() throws {
    try Failure.reported {
      let found: CaseSearch.Found
      do {
        found = try CaseSearch(name: `case`, runs: try stored.map { [$0] } ?? Self.runs()).found()
      } catch let error as ReportError {
        throw AuditError(error)
      }
      let listing = CaseListing(width: StandardStreams.columns, coloured: StandardStreams.outputTakesColour)
      StandardStreams.put(listing.text(of: found.record, on: found.page, run: found.run))
      for other in found.others { StandardStreams.note("wiretrace: \(other) is another case of this page") }
    }
  }

  /// The folders below `Reports` that hold a run.
  private static func runs() throws(AuditError) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "Reports")) ?? []
    let runs = names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { "Reports/\($0)" }
      .filter { FileManager.default.fileExists(atPath: "\($0)/summary.json") }
    guard !runs.isEmpty else {
      throw AuditError(.noInput, "No run is stored below Reports. Name the output folder of an audit with --run.")
    }
    return runs
  }
}
