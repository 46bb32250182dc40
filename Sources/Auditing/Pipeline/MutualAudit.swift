// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Reporting

/// A run without originals: the pages are compared with each other, pages that share an ancestor form families, and a
/// member of each family stands in for the original.
///
/// What a page needs in memory are some dozens of bytes; its article, its fingerprint and what came of it lie in the spool.
struct MutualAudit {
  let pages: PageList
  let spool: Spool
  let audit: Audit

  /// Extracts, compares, finds families, judges; pages are added to the report in their order.
  ///
  /// - Returns: The families.
  func run(into report: RunReport) async throws -> [FamilyRecord] {
    let fingerprints = try FingerprintSpool(pages: pages.count, in: spool)
    let census = JunkCensus(in: spool)
    let members = try await extract(keeping: fingerprints, counting: census)
    let junk = try census.close()
    let plan = try await plan(members, comparing: try await pairs(fingerprints))
    try report.begin(originals: [], families: plan.records)
    await audit.driver.prepare(with: [.render(report.plan(in: spool, junk: junk))])
    try await judge(plan, assessed: fingerprints, into: report)
    return plan.records
  }

  private func extract(
    keeping fingerprints: FingerprintSpool, counting census: JunkCensus
  ) async throws -> [FamilyTree.Page] {
    var members = Array(repeating: FamilyTree.Page(wire: nil, isCredited: false, words: 0), count: pages.count)
    _ = try await OrderedTasks.run(count: pages.count, on: audit.driver, until: audit.isInterrupted) { position in
      pages[position].ticket.map { .extract(page: $0, spool: spool.file("page-\(position)")) }
    } emit: { position, outcome in
      if case .result(.extracted(let page)) = outcome, let fingerprint = page.fingerprint {
        members[position] = FamilyTree.Page(wire: page.wire, isCredited: page.isCredited, words: page.words)
        try fingerprints.keep(fingerprint, of: position)
        try census.add(page.junk, url: page.record.url)
      } else if case .result(.extracted(let page)) = outcome {
        try spool.keep(page.record, of: position)
      } else if let outcome {
        try spool.keep(PageOutcome.record(of: pages[position], outcome), of: position)
      }
      audit.observer.progress("extracted", position + 1, pages.count)
    }
    return members
  }

  /// The pairs of pages that are compared; the index of all pages is large, and takes no room here.
  private func pairs(_ fingerprints: FingerprintSpool) async throws -> PagePairs {
    let path = spool.file("pairs")
    let task = WorkerTask.pair(fingerprints: fingerprints.path, pages: pages.count, into: path)
    if case .result(.ready) = await audit.driver.outcome(of: task) { return try PagePairs(in: path) }
    // Workers may be held to less memory than very many pages need.
    try PagePairs.write(try PagePairing.pairs(of: FingerprintFile(in: fingerprints.path)), to: path)
    return try PagePairs(in: path)
  }

  /// What each page is judged against.
  private func plan(_ members: [FamilyTree.Page], comparing pairs: PagePairs) async throws -> StandInPlan {
    let comparisons = try await compare(pairs)
    let tree = FamilyTree(pages: members, links: comparisons.links)
    return StandInPlan(tree.families, comparisons: comparisons, pages: pages, members: members, spool: spool)
  }

  private func compare(_ pairs: PagePairs) async throws -> PageComparisons {
    func task(_ page: Int, _ others: [Int]) -> WorkerTask {
      .compare(page: spool.file("page-\(page)"), others: others.map { spool.file("page-\($0)") })
    }
    var comparisons = PageComparisons()
    _ = try await OrderedTasks.run(count: pairs.count, on: audit.driver, until: audit.isInterrupted) { group in
      task(pairs[group].page, pairs[group].others)
    } emit: { group, outcome in
      let (page, others) = pairs[group]
      if case .result(.compared(let outlines)) = outcome {
        for (other, outline) in zip(others, outlines) { comparisons.add(outline, of: page, and: other) }
      } else if others.count > 1 {
        // The worker was lost over one of them: each by itself, so that the others are not lost with it.
        for other in others where !audit.isInterrupted() {
          guard case .result(.compared(let outlines)) = await audit.driver.outcome(of: task(page, [other])) else {
            continue
          }
          for outline in outlines { comparisons.add(outline, of: page, and: other) }
        }
      }
      audit.observer.progress("compared", group + 1, pairs.count)
    }
    return comparisons
  }

  private func judge(_ plan: StandInPlan, assessed: FingerprintSpool, into report: RunReport) async throws {
    let done = try await OrderedTasks.run(
      count: pages.count, on: audit.driver, window: audit.driver.width * 2, until: audit.isInterrupted
    ) { position in
      guard let ticket = pages[position].ticket, assessed.holds(position) else { return nil }
      return .judge(
        page: ticket, spool: spool.file("page-\(position)"), stories: plan.story(for: position).map { [$0] } ?? [],
        family: plan.family(of: position)
      )
    } emit: { position, outcome in
      if outcome == nil, let settled = spool.record(of: position) {
        try report.add(settled)
      } else if outcome == nil, case .page = pages[position] {
        try report.add(PageOutcome.interrupted(pages[position]))
      } else {
        try report.add(pages[position], outcome)
      }
      audit.observer.progress("judged", position + 1, pages.count)
    }
    for position in done..<pages.count { try report.add(PageOutcome.interrupted(pages[position])) }
  }
}
