// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Foundation
internal import Reporting

/// What a scan makes known of cases that people follow: found, gone, or there again after it was gone.
///
/// It is worked out from the store and the ledger alone, so a scan that was broken off before it wrote the steps down comes
/// to the same ones, and what an earlier scan could not write down is made up for.
struct CaseFollowUp {
  private var ledger: CaseLedger
  /// The steps, in the order of the cases' ids.
  let steps: [CaseLedger.Step]

  /// The steps that a scan makes known.
  ///
  /// - Parameters:
  ///   - path: The ledger's file.
  ///   - run: The scan.
  ///   - standings: How the cases stand.
  ///   - histories: How the cases stood at the scan before, or stand now.
  ///   - captures: The pages that are there, each page's newest capture alone.
  /// - Throws: `EvidenceError` where the ledger is damaged.
  init(
    ledger path: String, run: RunRow, standings: [CaseStanding], histories: [CaseHistory], captures: [CaptureRow]
  ) throws(EvidenceError) {
    let ledger = try CaseLedger(path)
    self.ledger = ledger
    let known = Dictionary(uniqueKeysWithValues: ledger.last.map { ($0.id, $0) })
    let pages = Dictionary(captures.map { ($0.path, $0) }) { first, _ in first }
    let time = Date(timeIntervalSince1970: Double(run.began)).formatted(.iso8601)
    let told = Set(standings.map(\.id))
    let missed = histories.filter { history in
      !history.isOpen && !told.contains(history.id)
        && !ledger.steps.contains {
          $0.id == history.id && $0.standing == .gone && Self.scan(of: $0).map { $0 > history.last } ?? false
        }
    }
    let all = standings + missed.map { CaseStanding(id: $0.id, state: .gone, path: $0.path) }
    steps = all.sorted { $0.id < $1.id }.compactMap { standing in
      let capture = pages[standing.path]
      let last = known[standing.id]
      let next: CaseLedger.Standing
      switch (standing.state, last?.standing) {
      case (.gone, .some(let standing)) where standing.isOpen: next = .gone
      case (.gone, _): return nil
      case (_, nil): next = .found
      case (.reappeared, .some(.gone)): next = .reappeared
      case (_, .some(.gone)) where last.flatMap(Self.scan(of:)).map({ $0 < run.number }) ?? false: next = .reappeared
      case (_, .some(.gone)) where Self.isLater(capture, than: last, run): next = .reappeared
      default: return nil
      }
      return CaseLedger.Step(
        id: standing.id, standing: next, time: time, by: "scan \(run.number)",
        page: capture?.url ?? last?.page ?? standing.path)
    }
  }

  /// The scan that wrote a step down; nil where a person did or another run.
  private static func scan(of step: CaseLedger.Step) -> Int64? {
    step.by.hasPrefix("scan ") ? Int64(step.by.dropFirst("scan ".count)) : nil
  }

  /// Whether a page was captured after somebody wrote down that it is gone: only then is it there again. A capture that
  /// was there before still lies where it lay.
  private static func isLater(_ capture: CaptureRow?, than step: CaseLedger.Step?, _ run: RunRow) -> Bool {
    guard let capture, capture.run == run.number, let time = step.flatMap({ try? Date($0.time, strategy: .iso8601) })
    else { return false }
    return Double(capture.stamp.modified) / 1e9 > time.timeIntervalSince1970
  }

  /// The ids of the cases that are there again.
  var reappeared: Set<String> { Set(steps.lazy.filter { $0.standing == .reappeared }.map(\.id)) }

  /// What was written down of a case before.
  func history(of id: String) -> [CaseLedger.Step] { ledger.steps.filter { $0.id == id } }

  /// A line for each case that is there again, with what had been done about it.
  var lines: [String] {
    steps.filter { $0.standing == .reappeared }.map { step in
      let before = history(of: step.id)
      let sent = before.last { $0.standing == .sent }.map { "notice sent \($0.time) by \($0.by), " } ?? ""
      return "\(step.id), \(step.page ?? ""): \(sent)gone \(before.last?.time ?? "")"
    }
  }

  /// Writes the steps down.
  ///
  /// - Throws: An error where the file cannot be written.
  mutating func note() throws {
    for step in steps { try ledger.add(step) }
  }
}
