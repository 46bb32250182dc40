// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import Evidence
internal import Foundation
internal import Intake
internal import Reporting

/// A scheduled scan: reads what is new or changed, decides how each case stands to the scan before, and writes the report.
///
/// In transactions of the store: what came of the pages, a batch at a time; how the cases stand and what is to be told,
/// at once. In files: the report, written from the store alone once the states stand. So a scan that is killed while it
/// analyses goes on with the pages that are left, and one that is killed while it writes the report writes it again; either
/// way the report is the one that an uninterrupted scan would have written.
public struct Scan: Sendable {
  let options: ScanOptions
  let observer: AuditObserver
  let isInterrupted: @Sendable () -> Bool

  /// A scan.
  public init(
    _ options: ScanOptions,
    observer: AuditObserver = AuditObserver(),
    until isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.options = options
    self.observer = observer
    self.isInterrupted = isInterrupted
  }

  private var configuration: ScanConfiguration { options.configuration }

  /// Does it all.
  ///
  /// - Returns: What came of it, once the report is on disk.
  /// - Throws: `AuditError`: `locked` where another scan is under way, `unusable-store` for a damaged store, `configuration`,
  ///   `no-input`, `writing`, `input-output`.
  public func run() async throws -> ScanResult {
    let settings = try configuration.settings(now: options.clock())
    let folder = configuration.stateFolder
    try Self.make(folder: folder)
    let lock = try LockFile("\(folder)/lock", purpose: "scan")
    defer { withExtendedLifetime(lock) {} }
    let store = try ScanStore(in: folder)
    try store.checkStructure()
    let histories = try store.histories()
    if let decided = try store.runs(1).first, decided.phase == .decided, !options.dryRun {
      observer.warning(
        "the report of scan \(decided.number), which was broken off, is written; run again for what came since")
      let result = try finish(decided, settings, store)
      try await conclude(decided, store, result)
      return result
    }
    let index = try originalIndex()
    try index.checkStructure()
    return try await withWorkers { driver, spool in
      try await updateOriginals(in: index, settings, driver, spool)
      var originals = try ScanOriginals(index)
      let (run, isNew) = try next(in: store, settings, originals)
      let (rows, damaged) = try store.captures()
      if damaged > 0 { observer.warning("\(damaged) rows of the store are damaged; their pages are read again") }
      let (listing, plan) = try plan(run, settings, store, rows, &originals)
      if options.dryRun { return dryRun(run, listing, plan) }
      try store.begin(run, isNew: isNew)
      try store.touch(plan.touched)
      let due = options.limit.map { Array(plan.due.prefix($0)) } ?? plan.due
      let analysis = ScanAnalysis(
        store: store, run: run, settings: settings, spool: spool, driver: driver, index: index.path, observer: observer,
        isInterrupted: isInterrupted)
      let isDone = try await analysis.run(due, against: &originals)
      let isComplete = isDone && due.count == plan.due.count && !isInterrupted()
      let now = due.isEmpty && plan.touched.isEmpty ? rows : try store.captures().rows
      let states = decideStates(histories, listing, run, now, isComplete: isComplete)
      if isComplete {
        let notice = try ScanNotice(store: store, configuration: configuration).summary(
          of: run, states.states.standings, report: reportFolder(run, store),
          followUp: followUp(run, states.states.standings, histories, states.present))
        try store.decide(run, states.states, dropped: states.dropped, notice: notice)
      }
      var result = try write(run, states.states.standings, states.present, settings, store, isComplete: isComplete)
      result.unsettled = listing.unsettled.count
      result.unchanged = plan.unchanged.count
      if isComplete { result.reappeared = note(followUp(run, states.states.standings, histories, states.present)) }
      if isComplete { try await conclude(run, store, result) }
      return result
    }
  }

  /// Writes the report of a scan whose states stand.
  private func finish(_ run: RunRow, _ settings: ScanSettings, _ store: ScanStore) throws(AuditError) -> ScanResult {
    let present = CaseStates.newest(try store.captures().rows.values)
    let standings = try store.standings()
    var result = try write(run, standings, present, settings, store, isComplete: true)
    result.reappeared = note(followUp(run, standings, try store.histories(), present))
    return result
  }

  /// What the scan makes known of the cases that people follow; nil where the ledger cannot be read, which costs no scan.
  private func followUp(
    _ run: RunRow, _ standings: [CaseStanding], _ histories: [CaseHistory], _ captures: [CaptureRow]
  ) -> CaseFollowUp? {
    let path = configuration.casesFile ?? "\(configuration.stateFolder)/\(CaseLedger.fileName)"
    do throws(EvidenceError) {
      return try CaseFollowUp(
        ledger: path, run: run, standings: standings, histories: histories, captures: captures)
    } catch {
      observer.warning("no state of a case is written down: \(error.message)")
      return nil
    }
  }

  /// Writes down what became known of cases; a file that cannot be written costs no scan, and the next one makes up for it.
  private func note(_ followUp: CaseFollowUp?) -> [String] {
    guard var followUp else { return [] }
    let lines = followUp.lines
    do { try followUp.note() } catch { observer.warning("no state of a case is written down: \(error)") }
    return lines
  }

  /// Notes that the report is on disk, then tells who is to be told; that may fail without harm and is tried again.
  private func conclude(_ run: RunRow, _ store: ScanStore, _ result: ScanResult) async throws {
    try store.finish(run.number)
    await ScanNotice(store: store, configuration: configuration).deliver(observer)
    if let path = configuration.optional("metrics.openmetrics") {
      let figures = OpenMetrics(run: run, result: result, began: run.began, ended: Int64(options.clock()))
      do { try figures.write(to: path) } catch { observer.warning("\(path) cannot be written: \(error)") }
    }
  }

  /// The scan that comes next: one that was broken off, or a new one.
  private func next(
    in store: ScanStore, _ settings: ScanSettings, _ originals: ScanOriginals
  ) throws(AuditError) -> (run: RunRow, isNew: Bool) {
    let runs = try store.runs(2)
    let isNew = runs.first?.phase != .open
    let last = runs.first { $0.phase != .open }
    let now = options.clock()
    if let last, Int64(now) < last.began {
      observer.warning("the clock stands before the last scan; scans go by their numbers, so nothing is lost")
    }
    let began = max(Int64(now), last?.began ?? 0)
    var run = RunRow(
      number: (last?.number ?? 0) + 1, phase: .open, engine: ScanSettings.engine, settings: settings.context,
      originals: originals.digest, began: began,
      day: max(CalendarDay(at: Double(began)), last?.day ?? CalendarDay(number: 0)),
      note: nil, chain: 0)
    if !isNew, let open = runs.first { (run.began, run.day) = (open.began, open.day) }
    if let last, last.engine != run.engine {
      run.note = "everything was judged again: the engine was \(last.engine) and is \(run.engine)"
    } else if let last, last.settings != run.settings {
      run.note = "everything was judged again: the settings changed"
    } else if let last, last.originals != run.originals {
      run.note = "the originals changed; pages that they concern were judged again"
    }
    if let note = run.note { observer.warning(note) }
    return (run, isNew)
  }

  private func plan(
    _ run: RunRow, _ settings: ScanSettings, _ store: ScanStore, _ rows: [String: CaptureRow],
    _ originals: inout ScanOriginals
  ) throws -> (CaptureListing, ScanPlan) {
    let last = try store.runs(3).first { $0.phase == .finished }
    let first = try since().map { min($0, run.day) } ?? last?.day ?? run.day
    var listing = CaptureListing(
      configuration.suspects, days: first...max(first, run.day), now: options.clock(),
      leavingOut: try ownFolders(run, store))
    if let since = try since() { listing.leaveOut(before: since) }
    let parts = configuration.number("scan.rehashEvery")
    var known = originals
    let plan = try ScanPlan(
      listing.files, rows: rows,
      ScanPlan.Terms(
        context: settings.context, originalsChanged: last?.originals != originals.digest,
        slice: (Int(run.number) % parts, parts), rehash: options.rehash, inputs: settings.inputs(of:),
        stories: { try known.digest(for: try store.fingerprint(of: $0.path)) }))
    originals = known
    return (listing, plan)
  }

  /// How the cases stand now, and which captures are not there any more.
  private func decideStates(
    _ before: [CaseHistory], _ listing: CaptureListing, _ run: RunRow, _ rows: [String: CaptureRow],
    isComplete: Bool
  ) -> (states: CaseStates, present: [CaptureRow], dropped: [String]) {
    var stamps = Dictionary(listing.files.map { ($0.shown, $0.stamp) }) { first, _ in first }
    for path in listing.untouched { stamps[path] = .some(FileStamp(size: -1, modified: 0, changed: 0, inode: 0)) }
    let unsettled = Set(listing.unsettled.map(\.shown))
    var present: [CaptureRow] = []
    var dropped: [String] = []
    for row in rows.values {
      let file = row.container ?? row.path
      // A file that is being written again stays what it was until it settles; of an archive that was read again the
      // members stay that were found in it.
      let isThere =
        stamps[file].map { row.container == nil || $0.size < 0 || $0 == row.stamp }
        ?? (row.isDated || unsettled.contains(file))
      if isThere || !isComplete { present.append(row) } else { dropped.append(row.path) }
    }
    let newest = CaseStates.newest(present)
    let worseBy = Double(configuration.text("detect.worseBy")) ?? 0.05
    let states = CaseStates(before: before, captures: newest, run: run.number, worseBy: worseBy, isComplete: isComplete)
    return (states, newest, dropped.sorted())
  }

  private func write(
    _ run: RunRow, _ standings: [CaseStanding], _ captures: [CaptureRow], _ settings: ScanSettings, _ store: ScanStore,
    isComplete: Bool
  ) throws(AuditError) -> ScanResult {
    let folder = try reportFolder(run, store)
    let incomplete = isComplete ? nil : "broken off before all pages were read; the next scan goes on with it"
    let report = ScanReport(
      store: store, run: run, standings: standings, captures: captures, formats: settings.formats,
      failOn: settings.failOn, rights: try ScanRights(configuration, day: run.day), observer: observer)
    let written = try report.write(to: folder, whole: false, incomplete: incomplete)
    let isChanged = captures.contains { $0.run == run.number } || standings.contains { $0.state != .unchanged }
    let choice = configuration.text("report.whole")
    var result = ScanResult(number: Int(run.number))
    result.paths = written.paths
    if isComplete, choice == "always" || choice == "changed" && isChanged {
      let whole = try report.write(to: "\(folder)/whole", whole: true, incomplete: nil)
      result.paths += whole.paths.map { "whole/\($0)" }
    }
    result.summary = written.summary
    result.folder = folder
    result.analysed = report.figures(whole: false).analysed
    (result.findings, result.failures, result.incomplete) = (written.findings, written.failures, incomplete)
    return result
  }

  private func dryRun(_ run: RunRow, _ listing: CaptureListing, _ plan: ScanPlan) -> ScanResult {
    var result = ScanResult(number: Int(run.number))
    result.due = plan.due.map(\.shown)
    result.analysed = plan.due.count
    result.unchanged = plan.unchanged.count
    result.unsettled = listing.unsettled.count
    return result
  }
}
