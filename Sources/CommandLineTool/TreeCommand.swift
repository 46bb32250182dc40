// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
internal import Auditing
public import Reporting

/// `wiretrace tree`: who derives from whom in a stored run.
struct TreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: "Draw who derives from whom in a stored run.",
    usage: "wiretrace tree RUN [--format svg|dot|prov-json] [--limit N]",
    discussion: """
      Originals with their editions, or the member that a family leads back to, stand on top; pages under what they \
      derive from. The document goes to standard output.

      Examples:
        wiretrace tree Reports/march > march.svg
        wiretrace tree Reports/march --format dot | dot -Tpdf > march.pdf

      Exit status: 0 done, 64 usage, 65 the run is damaged or of another version, 66 there is no run.
      """
  )

  @Argument(help: ArgumentHelp("The output folder of an audit.", valueName: "run"))
  var stored: String

  @Option(help: ArgumentHelp("The form: svg, dot (Graphviz) or prov-json (W3C PROV).", valueName: "form"))
  var format = DescentFormat.svg

  @Option(
    help: ArgumentHelp(
      "The most pages of a story or family, those with the highest derived ratio; the rest is counted.", valueName: "n")
  )
  var limit = 100_000

  func run() throws {
    try Failure.reported {
      guard limit > 0 else { throw AuditError(.usage, "--limit \(limit): give a number above 0.") }
      do {
        StandardStreams.put(try StoredRun(folder: stored).descent(as: format, limit: limit))
      } catch let error as ReportError {
        throw AuditError(error)
      }
    }
  }
}

extension DescentFormat: ExpressibleByArgument {}
