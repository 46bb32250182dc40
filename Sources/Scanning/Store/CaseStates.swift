// SPDX-License-Identifier: Apache-2.0

internal import Reporting

/// Decides how each case stands to the scan before: a pure function of the histories and of what is there now.
struct CaseStates: Sendable {
  /// How the cases stand, in the order of their ids.
  private(set) var standings: [CaseStanding] = []
  /// The histories after this scan, in the order of their ids.
  private(set) var histories: [CaseHistory] = []

  /// Decides.
  ///
  /// - Parameters:
  ///   - before: The histories, in the order of their ids.
  ///   - captures: The pages that are there, each page's newest capture alone.
  ///   - run: The scan's number.
  ///   - worseBy: By how much the derived ratio rises before a case is worse.
  ///   - isComplete: Whether all pages were looked at; without it none is said to be gone.
  init(before: [CaseHistory], captures: [CaptureRow], run: Int64, worseBy: Double, isComplete: Bool) {
    var open: [String: (path: String, ratio: Double)] = [:]
    var unread: Set<String> = []
    for capture in captures {
      if capture.outcome == PageRecord.Outcome.notAssessed.rawValue { unread.insert(capture.path) }
      for finding in capture.open where finding.ratio > open[finding.id]?.ratio ?? -1 {
        open[finding.id] = (capture.path, finding.ratio)
      }
    }
    var known: Set<String> = []
    for var history in before {
      known.insert(history.id)
      if let now = open[history.id] {
        // A ratio is a quotient of words; the last digits of a double say nothing.
        let isWorse = now.ratio >= history.ratio + worseBy - 1e-9 && now.ratio > history.ratio
        let state: CaseState = !history.isOpen ? .reappeared : isWorse ? .worse : .unchanged
        if state != .unchanged { history.ratio = now.ratio }
        (history.path, history.isOpen, history.last) = (now.path, true, run)
        standings.append(CaseStanding(id: history.id, state: state, path: now.path))
      } else if history.isOpen, isComplete, !unread.contains(history.path) {
        // A page that could not be read tonight says nothing of its cases.
        history.isOpen = false
        standings.append(CaseStanding(id: history.id, state: .gone, path: history.path))
      }
      histories.append(history)
    }
    for (id, now) in open where !known.contains(id) {
      histories.append(CaseHistory(id: id, path: now.path, isOpen: true, ratio: now.ratio, first: run, last: run))
      standings.append(CaseStanding(id: id, state: .new, path: now.path))
    }
    histories.sort { $0.id < $1.id }
    standings.sort { $0.id < $1.id }
  }

  /// Of several captures of one address or of one dated path the newest alone: by the time claimed, then by the path.
  static func newest(_ captures: some Sequence<CaptureRow>) -> [CaptureRow] {
    var newest: [String: CaptureRow] = [:]
    var others: [CaptureRow] = []
    for capture in captures {
      guard capture.url != nil || capture.isDated else {
        others.append(capture)
        continue
      }
      guard let rival = newest[capture.caseKey] else {
        newest[capture.caseKey] = capture
        continue
      }
      if (rival.captured ?? "", rival.path) < (capture.captured ?? "", capture.path) {
        newest[capture.caseKey] = capture
      }
    }
    let all = others + newest.values
    // Rows are large: their places are sorted and not they.
    let order = all.indices.sorted { all[$0].path.utf8.lexicographicallyPrecedes(all[$1].path.utf8) }
    return order.map { all[$0] }
  }
}
