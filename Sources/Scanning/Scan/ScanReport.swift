// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Foundation
internal import Markup
internal import GRDB
internal import Judgement
internal import Reporting

/// Writes the report of a scan out of the store alone, so that it is the same whenever it is written.
struct ScanReport {
  let store: ScanStore
  let run: RunRow
  let standings: [CaseStanding]
  /// The captures that are there, each page's newest alone, in the order of their paths.
  let captures: [CaptureRow]
  let formats: ReportFormats
  let failOn: FailureCondition?
  /// The rights register; nil where none is configured.
  let rights: ScanRights?
  let observer: AuditObserver

  /// What was written.
  struct Written {
    var summary: RunSummary
    var paths: [String]
    var findings = 0
    var failures = 0
  }

  /// Writes what changed, or everything.
  ///
  /// - Throws: `AuditError` where the store is damaged or the folder cannot be written.
  func write(to folder: String, whole: Bool, incomplete: String?) throws(AuditError) -> Written {
    do {
      let tool = "wiretrace \(run.engine)"
      let writer = try ReportWriter(folder: folder, formats: formats, tool: tool)
      var written = Written(
        summary: RunSummary(version: Version.current, libxml2: MarkupParser.libraryVersion), paths: [])
      var originals: Set<StoryRecord> = []
      for entry in entries(whole: whole) {
        var page = try self.page(of: entry)
        if let rights {
          for place in page.cases.indices {
            page.cases[place].rights = rights.record(for: page.cases[place], of: page)
          }
        }
        written.summary.outcomes[page.outcome.rawValue, default: 0] += 1
        for each in page.cases {
          written.summary.relations[each.verdict.relation.rawValue, default: 0] += 1
          originals.insert(each.story)
          if let failOn, let state = each.state, state != .unchanged, state != .gone, failOn.isMet(by: each.verdict) {
            written.findings += 1
          }
        }
        if entry.isAnalysed, page.outcome == .notAssessed || page.outcome == .partlyAssessed { written.failures += 1 }
        try writer.add(page)
        if !whole { observer.page(page) }
      }
      written.summary.originals = originals.sorted {
        ($0.id, $0.edition ?? "", $0.path) < ($1.id, $1.edition ?? "", $1.path)
      }
      written.summary.incomplete = incomplete
      written.summary.scan = figures(whole: whole)
      let earlier = ChecksumList(in: folder)
      written.paths = try writer.finish(written.summary)
      earlier.removeFiles(in: folder, except: written.paths)
      try ChecksumList.write(written.paths, in: folder)
      return written
    } catch let error as AuditError {
      throw error
    } catch {
      throw AuditError(.inputOutput, "The report in \(folder) could not be written: \(error)")
    }
  }

  /// The figures of the scan.
  func figures(whole: Bool) -> ScanRecord {
    var states: [String: Int] = [:]
    for standing in standings { states[standing.state.rawValue, default: 0] += 1 }
    return ScanRecord(
      number: Int(run.number), pages: captures.count, analysed: captures.count { $0.run == run.number }, states: states,
      note: run.note, whole: whole)
  }

  /// A page of the report: as it is, or as it was when the cases were there that are gone now.
  private struct Entry {
    var path: String
    var isFormer: Bool
    var isAnalysed: Bool
    var states: [String: CaseState]
  }

  private func entries(whole: Bool) -> [Entry] {
    var present: [String: [String: CaseState]] = [:]
    var gone: [String: [String: CaseState]] = [:]
    for standing in standings {
      if standing.state == .gone {
        gone[standing.path, default: [:]][standing.id] = .gone
      } else {
        present[standing.path, default: [:]][standing.id] = standing.state
      }
    }
    var entries = gone.map { Entry(path: $0.key, isFormer: true, isAnalysed: false, states: $0.value) }
    for capture in captures {
      let states = present[capture.path] ?? [:]
      let isAnalysed = capture.run == run.number
      let isTold =
        states.values.contains { $0 != .unchanged }
        || isAnalysed && capture.outcome != PageRecord.Outcome.assessed.rawValue
      if whole || isTold {
        entries.append(Entry(path: capture.path, isFormer: false, isAnalysed: isAnalysed, states: states))
      }
    }
    return entries.sorted { left, right in
      if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
      return left.isFormer && !right.isFormer
    }
  }

  private func page(of entry: Entry) throws(AuditError) -> PageRecord {
    guard entry.isFormer else {
      var page = try store.page(entry.path, former: false)
      for place in page.cases.indices { page.cases[place].state = entry.states[page.cases[place].id] }
      return page
    }
    var page = try store.formerPage(entry.path)
    page.cases = page.cases.filter { entry.states[$0.id] != nil }
    for place in page.cases.indices { page.cases[place].state = .gone }
    return page
  }
}

extension ScanStore {
  /// What the report said of a page before this scan, or still says where this scan did not touch it.
  fileprivate func formerPage(_ path: String) throws(AuditError) -> PageRecord {
    let isKept = try read { database in
      try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM former WHERE path = ?", arguments: [path]) ?? 0
    }
    return try page(path, former: isKept > 0)
  }
}
