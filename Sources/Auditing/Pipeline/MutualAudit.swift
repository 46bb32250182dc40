// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Judgement
internal import Reporting

/// A run without originals: the pages are compared with each other, pages that share an ancestor form families, and a
/// member of each family stands in for the original.
struct MutualAudit {
  /// The most other pages that a page is compared with.
  private static let mostCandidates = 12

  let pages: PageList
  let spool: Spool
  let audit: Audit

  /// A page set beside another.
  struct Pair: Sendable {
    var suspect: Int
    var original: Int
    var outline: PairOutline?
  }

  /// Extracts, compares, finds families, judges; pages are added to the report in their order.
  ///
  /// - Returns: The families.
  func run(into report: RunReport) async throws -> [FamilyRecord] {
    let outlines = try await extract()
    let pairs = try await compare(candidatePairs(outlines))
    let tree = FamilyTree(pages: outlines.map { .init($0) }, links: pairs.compactMap { .init($0) })
    let plan = StandInPlan(tree.families, outlines: outlines, pairs: pairs, pages: pages, spool: spool)
    try report.begin(originals: [], families: plan.records)
    try await judge(plan, outlines: outlines, into: report)
    return plan.records
  }

  private func extract() async throws -> [PageOutline?] {
    var outlines: [PageOutline?] = Array(repeating: nil, count: pages.count)
    _ = try await OrderedTasks.run(count: pages.count, on: audit.driver, until: audit.isInterrupted) { position in
      pages[position].ticket.map { .extract(page: $0, spool: spool.file("page-\(position)")) }
    } emit: { position, outcome in
      switch outcome {
      case .result(.extracted(let page)): outlines[position] = page
      case nil: break
      default:
        let record = PageOutcome.record(of: pages[position], outcome)
        outlines[position] = PageOutline(
          record: record, headline: "", wire: nil, isCredited: false, words: 0, fingerprint: nil
        )
      }
      audit.observer.progress("extracted", position + 1, pages.count)
    }
    return outlines
  }

  /// Each page with those that the index points at, both ways, without repetition.
  private func candidatePairs(_ outlines: [PageOutline?]) -> [Pair] {
    let positions = outlines.indices.filter { outlines[$0]?.fingerprint != nil }
    let fingerprints = positions.compactMap { outlines[$0]?.fingerprint }
    var search = CandidateSearch(FingerprintIndex(fingerprints))
    var seen: Set<[Int]> = []
    var pairs: [Pair] = []
    for (document, fingerprint) in fingerprints.enumerated() {
      for candidate in search.candidates(for: fingerprint, limit: Self.mostCandidates + 1)
      where candidate.document != document {
        let pair = [positions[document], positions[candidate.document]].sorted()
        guard seen.insert(pair).inserted else { continue }
        pairs.append(Pair(suspect: pair[1], original: pair[0]))
        pairs.append(Pair(suspect: pair[0], original: pair[1]))
      }
    }
    return pairs.sorted { ($0.suspect, $0.original) < ($1.suspect, $1.original) }
  }

  private func compare(_ pairs: [Pair]) async throws -> [Pair] {
    var compared = pairs
    _ = try await OrderedTasks.run(count: pairs.count, on: audit.driver, until: audit.isInterrupted) { position in
      .compare(
        suspect: spool.file("page-\(pairs[position].suspect)"), original: spool.file("page-\(pairs[position].original)")
      )
    } emit: { position, outcome in
      // A pair that a worker was lost over stays without a verdict; both pages are judged all the same.
      if case .result(.compared(let pair)) = outcome { compared[position].outline = pair }
      audit.observer.progress("compared", position + 1, pairs.count)
    }
    return compared
  }

  private func judge(_ plan: StandInPlan, outlines: [PageOutline?], into report: RunReport) async throws {
    let done = try await OrderedTasks.run(count: pages.count, on: audit.driver, until: audit.isInterrupted) {
      position in
      guard let ticket = pages[position].ticket, outlines[position]?.fingerprint != nil else { return nil }
      return .judge(
        page: ticket, spool: spool.file("page-\(position)"), stories: plan.story(for: position).map { [$0] } ?? [],
        family: plan.family(of: position)
      )
    } emit: { position, outcome in
      if outcome == nil, let settled = outlines[position]?.record {
        try report.add(settled)
      } else if outcome == nil, case .page = pages[position] {
        try report.add(PageOutcome.interrupted(pages[position]))
      } else {
        try report.add(PageOutcome.record(of: pages[position], outcome))
      }
      audit.observer.progress("judged", position + 1, pages.count)
    }
    for position in done..<pages.count { try report.add(PageOutcome.interrupted(pages[position])) }
  }
}

extension FamilyTree.Page {
  fileprivate init(_ outline: PageOutline?) {
    self.init(wire: outline?.wire, isCredited: outline?.isCredited ?? false, words: outline?.words ?? 0)
  }
}

extension FamilyTree.Link {
  fileprivate init?(_ pair: MutualAudit.Pair) {
    guard let outline = pair.outline, outline.relation == .derived else { return nil }
    self.init(suspect: pair.suspect, original: pair.original, score: outline.score, ratio: outline.derivedRatio)
  }
}
