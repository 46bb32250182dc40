// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Foundation
internal import GRDB
internal import Intake
internal import Judgement
internal import Reporting

/// Tells a command of the user's what a scan found. What cannot be told is kept and told after the next scan.
struct ScanNotice {
  /// What the command is given on standard input, as one JSON object.
  struct Summary: Codable {
    /// A case to tell of.
    struct Case: Codable {
      var id: String
      var state: String
      var page: String
      var url: String?
      var story: String
      var headline: String
      var wire: String?
      var relation: String
      var mechanism: String?
      var derivedRatio: Double?
      var channel: String
      var rights: RightsRecord?
      /// What had been done about a case that is there again after it was gone.
      var before: [CaseLedger.Step]?
    }

    var scan: Int
    var report: String
    var states: [String: Int]
    var cases: [Case]
    /// Rights that end soon, a line each.
    var expiring: [String]
  }

  let store: ScanStore
  let configuration: ScanConfiguration

  /// What is to be told of a scan; nil where there is nothing, or nobody to tell.
  func summary(
    of run: RunRow, _ standings: [CaseStanding], report: String, followUp: CaseFollowUp? = nil
  ) throws(AuditError) -> String? {
    guard !configuration.notifyCommand.isEmpty else { return nil }
    let wanted = Set(configuration.text("notify.only").split(separator: ",").map(String.init))
    let again = followUp?.reappeared ?? []
    let told = standings.map { standing in
      // Somebody wrote down that it was gone, and it was captured since.
      var standing = standing
      if again.contains(standing.id) { standing.state = .reappeared }
      return standing
    }.filter { wanted.contains($0.state.rawValue) }
    guard !told.isEmpty else { return nil }
    let rights = try ScanRights(configuration, day: run.day)
    var states: [String: Int] = [:]
    for standing in standings { states[standing.state.rawValue, default: 0] += 1 }
    var cases: [Summary.Case] = []
    for standing in told {
      let page = try page(of: standing)
      guard let found = page.cases.first(where: { $0.id == standing.id }) else { continue }
      cases.append(
        Summary.Case(
          id: found.id, state: standing.state.rawValue, page: page.path, url: page.url, story: found.story.id,
          headline: found.story.headline, wire: found.story.wire, relation: found.verdict.relation.rawValue,
          mechanism: found.verdict.mechanism?.rawValue, derivedRatio: found.verdict.derivedRatio,
          channel: found.verdict.channel.rawValue, rights: rights?.record(for: found, of: page),
          before: again.contains(found.id) ? followUp?.history(of: found.id) : nil))
    }
    let summary = Summary(
      scan: Int(run.number), report: report, states: states, cases: cases, expiring: rights?.expiring ?? [])
    do {
      return String(decoding: try JSONLine.bytes(of: summary), as: UTF8.self)
    } catch {
      throw AuditError(.internal, "The summary for notify.command cannot be written: \(error)")
    }
  }

  /// Tells what is to be told, the oldest first; the first failure ends it until the next scan.
  func deliver(_ observer: AuditObserver) async {
    guard let program = configuration.notifyCommand.first else { return }
    do {
      for (run, summary) in try store.notices() {
        let failure = await NoticeCommand(
          program: program, arguments: Array(configuration.notifyCommand.dropFirst()),
          seconds: configuration.seconds("notify.timeout")
        ).failure(given: summary)
        try store.settle(notice: run, told: failure == nil)
        if let failure {
          observer.warning("\(program) was not told of scan \(run): \(failure); it is told after the next scan")
          return
        }
      }
    } catch {
      observer.warning("what is to be told could not be read: \(error)")
    }
  }

  private func page(of standing: CaseStanding) throws(AuditError) -> PageRecord {
    if standing.state == .gone {
      let isKept = try store.read { database in
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM former WHERE path = ?", arguments: [standing.path]) ?? 0
      }
      return try store.page(standing.path, former: isKept > 0)
    }
    return try store.page(standing.path, former: false)
  }
}
