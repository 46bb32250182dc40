// SPDX-License-Identifier: Apache-2.0

internal import Evidence
internal import Foundation
internal import Intake
internal import Markup
internal import Reporting

/// A run: pages are compared with originals, or with each other where there are none, and the report is written.
public struct Audit: Sendable {
  let options: AuditOptions
  let driver: any WorkerDriver
  let observer: AuditObserver
  let isInterrupted: @Sendable () -> Bool

  /// A run.
  ///
  /// - Parameters:
  ///   - options: What to do.
  ///   - driver: What carries out the heavy part.
  ///   - observer: Who is told how it goes.
  ///   - isInterrupted: Asked before each page; once it says yes, the report is written with what there is.
  public init(
    _ options: AuditOptions,
    on driver: any WorkerDriver,
    observer: AuditObserver = AuditObserver(),
    until isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.options = options
    self.driver = driver
    self.observer = observer
    self.isInterrupted = isInterrupted
  }

  /// Does it all, once. The report depends on the inputs and options alone, not on the number of workers.
  ///
  /// - Returns: What came of it, once the report is on disk.
  /// - Throws: ``AuditError`` for what keeps the whole run from being done.
  public func run() async throws(AuditError) -> AuditResult {
    do {
      return try await perform()
    } catch let error as AuditError {
      throw error
    } catch {
      // Files of the spool are written and read in many places.
      let reason = error is CocoaError ? error.localizedDescription : "\(error)"
      throw AuditError(.inputOutput, "The run broke off: \(reason)")
    }
  }

  /// Does it all, with whatever errors there are.
  private func perform() async throws -> AuditResult {
    let lock = try Self.lock(options.output)
    defer { lock.release() }
    let spool = try Spool(in: "\(options.output)/.spool")
    defer { spool.remove() }
    let inputs = InputWalk(leavingOut: InputPath(options.output)).inputs(of: options.inputs)
    let originals = try await OriginalStories(options, spool: spool, driver: driver, warn: observer.warning)
    let pages = PageList(
      try await ListedInput.list(inputs, spool: spool, driver: driver),
      originals: originals.files + (options.index?.files ?? []), manifest: options.manifest, spool: spool,
      limit: options.maximumBytes
    )
    warnOfUnusedRows(inputs: inputs, originals: originals.files)
    let libxml2 = MarkupParser.libraryVersion
    let report = try RunReport(options, tool: "wiretrace \(Version.current), libxml2 \(libxml2)", observer: observer)
    var families: [FamilyRecord] = []
    if let index = options.index {
      try report.begin(originals: index.records, families: [])
      try await auditAgainstLibrary(pages, on: .open(index: index.path), spool: spool, into: report)
    } else if originals.tickets.isEmpty {
      families = try await MutualAudit(pages: pages, spool: spool, audit: self).run(into: report)
    } else {
      try report.begin(originals: originals.records, families: [])
      try await auditAgainstLibrary(pages, on: .load(stories: originals.tickets), spool: spool, into: report)
    }
    let incomplete = isInterrupted() ? "interrupted by a signal; pages not read by then are named as such" : nil
    let (summary, paths) = try report.finish(
      originals: options.index?.records ?? originals.records, families: families, libxml2: libxml2,
      incomplete: incomplete
    )
    return AuditResult(
      summary: summary, paths: paths, findings: report.findings, failures: report.failures, pages: report.pages
    )
  }

  /// Keeps every other run out of the output folder.
  private static func lock(_ folder: String) throws(AuditError) -> FolderLock {
    do {
      return try FolderLock(folder)
    } catch let error as EvidenceError {
      throw AuditError(error.code == .locked ? .locked : .writing, error.message)
    } catch {
      throw AuditError(.writing, "\(error)")
    }
  }

  /// Judges every page against the stories of a library, page by page; nothing of a page is kept once it is in the report.
  private func auditAgainstLibrary(
    _ pages: PageList, on library: WorkerTask, spool: Spool, into report: RunReport
  ) async throws {
    let survey = try await JunkSurvey(pages: pages, spool: spool, audit: self).run()
    await driver.prepare(with: [library, .render(report.plan(in: spool, junk: survey.junk))])
    let done = try await OrderedTasks.run(
      count: pages.count, on: driver, window: driver.width * 2, until: isInterrupted
    ) {
      position in
      survey.lost[position] == nil ? pages[position].ticket.map { .audit(page: $0) } : nil
    } emit: { position, outcome in
      try report.add(pages[position], survey.lost[position] ?? outcome)
      observer.progress("audited", position + 1, pages.count)
    }
    for position in done..<pages.count { try report.add(PageOutcome.interrupted(pages[position])) }
  }

  /// A row that names no input is a slip of the pen more often than not.
  private func warnOfUnusedRows(inputs: [Input], originals: [InputPath]) {
    let used = Set((inputs.map(\.path) + originals).compactMap { options.manifest.entry(for: $0)?.line })
    for entry in options.manifest.entries where !used.contains(entry.line) {
      observer.warning("the manifest's line \(entry.line) names \(entry.path.shown), which is not among the inputs")
    }
  }
}
