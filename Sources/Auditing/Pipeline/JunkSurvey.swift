// SPDX-License-Identifier: Apache-2.0

/// Looks through the pages of a run for their junk before they are judged: a page's record can tell on how many others its
/// junk stands, and is written once.
struct JunkSurvey {
  let pages: PageList
  let spool: Spool
  let audit: Audit

  /// What came of it.
  struct Result {
    /// The file of the census, if it has one.
    var junk: String?
    /// The pages that a worker was lost over: they are not tried again.
    var lost: [Int: WorkerOutcome] = [:]
  }

  /// Surveys the pages; a page by itself has no others.
  func run() async throws -> Result {
    var result = Result()
    guard pages.count > 1 else { return result }
    let census = JunkCensus(in: spool)
    _ = try await OrderedTasks.run(count: pages.count, on: audit.driver, until: audit.isInterrupted) { position in
      pages[position].ticket.map { .survey(page: $0) }
    } emit: { position, outcome in
      switch outcome {
      case .result(.surveyed(let junk, let url)): try census.add(junk, url: url)
      case .lost: result.lost[position] = outcome
      default: break
      }
      audit.observer.progress("surveyed", position + 1, pages.count)
    }
    result.junk = try census.close()
    return result
  }
}
