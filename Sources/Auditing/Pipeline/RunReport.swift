// SPDX-License-Identifier: Apache-2.0

internal import Evidence
internal import Judgement
internal import Reporting

/// Takes the pages of a run in their order, writes them into the report and keeps count.
final class RunReport {
  private let folder: String
  private let writer: ReportWriter
  private let formats: ReportFormats
  private let tool: String
  private let failOn: FailureCondition?
  private let observer: AuditObserver
  /// The file of the junk census, if the run has one.
  private var junk: String?
  private var outcomes: [String: Int] = [:]
  private var relations: [String: Int] = [:]
  private(set) var findings = 0
  private(set) var failures = 0
  private(set) var pages = 0

  /// A report in the output folder.
  init(_ options: AuditOptions, tool: String, observer: AuditObserver) throws {
    folder = options.output
    formats = options.formats
    self.tool = tool
    failOn = options.failOn
    self.observer = observer
    do {
      writer = try ReportWriter(folder: options.output, formats: options.formats, tool: tool)
    } catch {
      throw AuditError(.writing, "\(error)")
    }
  }

  /// Takes what is known before the first page.
  func begin(originals: [StoryRecord], families: [FamilyRecord]) throws {
    try write { try writer.begin(originals: originals, families: families) }
  }

  /// What workers are told so that they render what the report says of a page.
  func plan(in spool: Spool, junk: String?) -> RenderingPlan {
    self.junk = junk
    return RenderingPlan(formats: formats.rawValue, tool: tool, folder: spool.folder, junk: junk)
  }

  /// Adds an input with what came of it.
  func add(_ entry: PageList.Entry, _ outcome: WorkerOutcome?) throws {
    switch outcome {
    case .result(.rendered(let page)):
      count(page.brief)
      try write { try writer.add(page) }
      observer.page(page.brief)
    default:
      var page = PageOutcome.record(of: entry, outcome)
      // A page that its worker could not render, for want of memory or of room on the disk, is rendered here; where there
      // is no room here either, that is the run's error.
      if page.extraction != nil { try JunkCounts(in: junk).note(on: &page) }
      try add(page)
    }
  }

  /// Adds an input that no worker rendered.
  func add(_ page: PageRecord) throws {
    count(page)
    try write { try writer.add(page) }
    observer.page(page)
  }

  private func count(_ page: PageRecord) {
    outcomes[page.outcome.rawValue, default: 0] += 1
    for each in page.cases {
      relations[each.verdict.relation.rawValue, default: 0] += 1
      if let failOn, failOn.isMet(by: each.verdict) { findings += 1 }
    }
    if page.outcome == .notAssessed || page.outcome == .partlyAssessed { failures += 1 }
    if page.outcome != .skipped { pages += 1 }
  }

  private func write(_ body: () throws -> Void) throws(AuditError) {
    do { try body() } catch { throw AuditError(.inputOutput, "\(error)") }
  }

  /// Writes what comes at the end.
  ///
  /// - Returns: The summary, and the paths written, relative to the output folder.
  func finish(
    originals: [StoryRecord], families: [FamilyRecord], libxml2: String, incomplete: String?
  ) throws -> (RunSummary, [String]) {
    var summary = RunSummary(
      version: Version.current, libxml2: libxml2, originals: originals, outcomes: outcomes, relations: relations,
      families: families
    )
    summary.incomplete = incomplete
    do {
      let earlier = ChecksumList(in: folder)
      let paths = try writer.finish(summary)
      earlier.removeFiles(in: folder, except: paths)
      try ChecksumList.write(paths, in: folder)
      return (summary, paths + [ChecksumList.name])
    } catch {
      throw AuditError(.inputOutput, "The report could not be written: \(error)")
    }
  }
}
