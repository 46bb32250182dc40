// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Evidence
internal import Foundation
internal import Intake
internal import Judgement
internal import Reporting
internal import Scanning

/// `wiretrace cases`: what became of cases: found, packet made, sent, gone, reappeared.
struct CasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "List cases with what became of them, take in a new run, or set a case's state by hand.",
    usage: """
      wiretrace cases [--ledger FILE] [--all]
      wiretrace cases --update RUN [--ledger FILE]
      wiretrace cases --set CASE=STATE --by NAME [--note TEXT] [--ledger FILE]
      """,
    discussion: """
      States: found, packet-made, sent, gone, reappeared. --update takes a run's derived cases in: new ones are found, open \
      ones that a complete run does not have any more are gone, and ones that were gone have reappeared. A page that could \
      not be read is not gone. wiretrace scan does the same by itself. Exit status: 0 done, 1 a case reappeared, 64 usage, 65 damaged, 66 no such run.
      """
  )

  @Option(
    help: ArgumentHelp(
      "The file of the states; as the configuration says, else Reports/\(CaseLedger.fileName).", valueName: "file"))
  var ledger: String?

  @Option(
    help: ArgumentHelp("The configuration of the scans; found as wiretrace scan finds it.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("Take in a run.", valueName: "run"))
  var update: String?

  @Option(help: ArgumentHelp("Set the state of a case.", valueName: "case=state"))
  var set: String?

  @Option(help: ArgumentHelp("Who sets it.", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("Anything else about the step.", valueName: "text"))
  var note: String?

  @Flag(help: "List cases that are gone, too.")
  var all = false

  func run() throws {
    let status: ExitCode? = try Failure.reported {
      do {
        var reader = ConfigurationReader(environment: ProcessInfo.processInfo.environment)
        var ledger = try CaseLedger(
          try ledger ?? reader.read(config).casesFile ?? "Reports/\(CaseLedger.fileName)")
        if let set { return try self.set(set, in: &ledger) }
        if let update { return try takeIn(update, to: &ledger) }
        for step in ledger.last where all || step.standing.isOpen { StandardStreams.put(Self.line(step)) }
        return nil
      } catch let error as EvidenceError {
        throw AuditError(error)
      } catch let error as ReportError {
        throw AuditError(error)
      }
    }
    if let status { throw status }
  }

  private func set(_ words: String, in ledger: inout CaseLedger) throws -> ExitCode? {
    let parts = words.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let standing = CaseLedger.Standing(rawValue: parts[1]), let by, !by.isEmpty else {
      let known = CaseLedger.Standing.allCases.map(\.rawValue).joined(separator: ", ")
      throw AuditError(.usage, "Give --set CASE=STATE with a state of \(known), and --by NAME.")
    }
    let matches = ledger.last.filter { $0.id.hasPrefix(parts[0]) }
    guard matches.count == 1, let match = matches.first else {
      throw AuditError(
        .noInput,
        "\(matches.count) cases of \(ledger.path) begin with \(VisibleText.line(parts[0], limit: 100)); give one.")
    }
    let step = CaseLedger.Step(
      id: match.id, standing: standing, time: PacketSession.now(), by: by, page: match.page, note: note)
    try ledger.add(step)
    StandardStreams.put(Self.line(step))
    return nil
  }

  private func takeIn(_ run: String, to ledger: inout CaseLedger) throws -> ExitCode? {
    let stored = try StoredRun(folder: run)
    guard stored.summary.incomplete == nil else {
      throw AuditError(.badData, "\(run) was interrupted: what it did not come to is not gone. Run it again.")
    }
    var found: [(id: String, page: String)] = []
    var unread: Set<String> = []
    try stored.forEachPage { page in
      let name = page.url ?? page.path
      if page.outcome == .notAssessed || page.outcome == .partlyAssessed { unread.insert(name) }
      for record in page.cases where record.verdict.relation == .derived && !record.story.standIn {
        found.append((record.id, name))
      }
    }
    let time = RunRecord(in: run)?.ended ?? PacketSession.now()
    let steps = ledger.steps(of: found, unread: unread, time: time, run: run)
    for step in steps {
      try ledger.add(step)
      StandardStreams.put(Self.line(step))
    }
    return steps.contains { $0.standing == .reappeared } ? ExitStatus.findings : nil
  }

  private static func line(_ step: CaseLedger.Step) -> String {
    let note = step.note.map { "\t\(VisibleText.line($0, limit: 200))" } ?? ""
    let page = VisibleText.line(step.page ?? "", limit: 300)
    return
      "\(step.standing.rawValue)\t\(step.id)\t\(step.time)\t\(VisibleText.line(step.by, limit: 100))\t\(page)\(note)\n"
  }
}
