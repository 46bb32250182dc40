// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Reporting

/// What a run shows in the terminal: the cases on standard output as they come, everything else on standard error.
struct AuditConsole {
  /// The files that a reader opens; a run may write thousands of case pages besides.
  private static let shownFiles = ["report.html", "report.xml", "report.jsonl", "csv/cases.csv"]

  private let quiet: Bool
  private let output: String
  private let summary: ConsoleSummary
  private let bar: ProgressBar

  /// A console for a run that writes into a folder.
  init(quiet: Bool, output: String) {
    self.quiet = quiet
    self.output = output
    summary = ConsoleSummary(colour: StandardStreams.outputTakesColour)
    bar = ProgressBar(isShown: !quiet && StandardStreams.errorIsTerminal)
  }

  /// What the run is to tell.
  var observer: AuditObserver {
    AuditObserver(
      page: { [bar, summary] page in
        let lines = summary.lines(for: page)
        guard !lines.isEmpty else { return }
        bar.clear()
        StandardStreams.put(lines.map { $0 + "\n" }.joined())
      },
      progress: { [bar] what, done, count in bar.show(what, done, of: count) },
      warning: { [bar, quiet] warning in
        guard !quiet else { return }
        bar.clear()
        StandardStreams.note("wiretrace: \(warning)")
      }
    )
  }

  /// Takes the progress bar away.
  func clear() { bar.clear() }

  /// Shows the summary and where the report is.
  func finish(_ result: AuditResult) {
    bar.clear()
    let shown = Self.shownFiles.filter(result.paths.contains).map { "\(output)/\($0)" }
    StandardStreams.put("\n" + summary.closing(result.summary, paths: shown))
    guard !quiet else { return }
    let others = result.paths.count - shown.count
    StandardStreams.note(
      "wiretrace: \(result.paths.count) files written in \(output): the reports named above and \(others) more")
  }
}
