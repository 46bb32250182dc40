// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Fingerprinting
internal import Intake
internal import Judgement
internal import Reporting

/// Has captures read and judged, and keeps what came of them a batch at a time: a scan that is killed has lost no more than
/// a batch.
struct ScanAnalysis {
  /// So many pages are kept in one transaction.
  private static let batch = 64

  let store: ScanStore
  let run: RunRow
  let settings: ScanSettings
  let spool: Spool
  let driver: any WorkerDriver
  /// The index of originals.
  let index: String
  let observer: AuditObserver
  let isInterrupted: @Sendable () -> Bool

  /// Analyses files against the originals.
  ///
  /// - Returns: Whether all were analysed.
  func run(_ files: [FoundCapture], against originals: inout ScanOriginals) async throws -> Bool {
    guard !files.isEmpty else { return true }
    let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let pages = try await CapturePages.pages(
      of: files.map { ($0.path, $0.relative) }, manifest: settings.manifest, spool: spool, driver: driver)
    await driver.prepare(with: [.open(index: index)])
    var batch: [ScanStore.Analysis] = []
    var stories = originals
    let done = try await OrderedTasks.run(count: pages.count, on: driver, until: isInterrupted) { position in
      pages[position].ticket.map { .assess(page: $0) }
    } emit: { position, outcome in
      let page = pages[position]
      guard let file = byPath[page.file] else { return }
      if let analysis = try analysis(of: page, in: file, outcome, against: &stories) { batch.append(analysis) }
      if batch.count >= Self.batch {
        try store.keep(batch, run: run.number)
        batch.removeAll(keepingCapacity: true)
      }
      observer.progress("analysed", position + 1, pages.count)
    }
    if !batch.isEmpty { try store.keep(batch, run: run.number) }
    originals = stories
    return done == pages.count
  }

  /// A worker that fails may have come upon a damaged index; then nothing is said of any page.
  private func checkIndex() throws {
    let check = try IndexCheck(of: OriginalIndex(index, readOnly: true))
    if let fault = check.faults.first {
      throw AuditError(
        .unusableStore, "The index \(index) is damaged: \(fault). Make it anew with wiretrace store rebuild.")
    }
  }

  /// What came of a page; nil where its file changed while it was read, so that the next scan reads it.
  private func analysis(
    of page: CapturePages.Page, in file: FoundCapture, _ outcome: WorkerOutcome?, against originals: inout ScanOriginals
  ) throws -> ScanStore.Analysis? {
    var record = PageRecord(path: page.path, outcome: .notAssessed)
    record.url = page.ticket?.url
    var fingerprint: Fingerprint?
    var retry = false
    switch (page.settled, outcome) {
    case (let settled?, _): record = settled
    case (nil, .result(.assessed(let assessed, let found))): (record, fingerprint) = (assessed, found)
    case (nil, .result(.failed(let reason))):
      try checkIndex()
      (record.reason, retry) = (reason, true)
    case (nil, .lost(let reason)): (record.reason, retry) = (reason, true)
    default: (record.reason, retry) = ("the worker gave no verdict; this is a fault of wiretrace", true)
    }
    if FileStamp(of: file.path) != file.stamp {
      if FileStamp(of: file.path) != nil {
        observer.warning("\(page.path) changed while it was read; it is read again by the next scan")
      }
      return nil
    }
    let findings = record.cases.map { each in
      CaptureRow.Finding(
        id: each.id, relation: each.verdict.relation.rawValue, ratio: each.verdict.derivedRatio ?? 0)
    }
    let row = CaptureRow(
      path: page.path, container: page.path == file.shown ? nil : file.shown, stamp: file.stamp, isDated: file.isDated,
      context: settings.context, inputs: settings.inputs(of: page.path),
      stories: try originals.digest(for: fingerprint),
      retry: retry, run: run.number, caseKey: record.url ?? page.ticket?.caseKey ?? page.path, url: record.url,
      captured: record.captured, outcome: record.outcome.rawValue, sha256: record.sha256,
      cases: CaptureRow.lines(of: findings))
    return ScanStore.Analysis(row: row, page: record, fingerprint: fingerprint)
  }
}
