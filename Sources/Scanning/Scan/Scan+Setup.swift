// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation
internal import Intake

extension Scan {
  /// Makes a folder with those above it.
  static func make(folder: String) throws(AuditError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw AuditError(.writing, "The folder \(folder) cannot be made: \(error.localizedDescription) Check state.dir.")
    }
  }

  /// Runs a body with a pool of workers, which are only started when there is something to do, and a spool.
  func withWorkers(_ body: (any WorkerDriver, Spool) async throws -> ScanResult) async throws -> ScanResult {
    let configuration = options.configuration
    let spool = try Spool(in: "\(configuration.stateFolder)/spool")
    defer { spool.remove() }
    let width = configuration.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    // The body is called once, on this task; the pool's signature cannot say so.
    nonisolated(unsafe) let body = body
    return try await WorkerPool.withPool(of: width, command: options.worker, limits: configuration.limits) { pool in
      try await body(pool, spool)
    }
  }

  /// The index of originals in the state folder, made where there is none.
  func originalIndex() throws(AuditError) -> OriginalIndex {
    let path = "\(options.configuration.stateFolder)/\(ScanOriginals.fileName)"
    if !FileManager.default.fileExists(atPath: path) { try OriginalIndex.create(path) }
    return try OriginalIndex(path, readOnly: false)
  }

  /// Brings the index of originals up to what the files are.
  func updateOriginals(
    in index: OriginalIndex, _ settings: ScanSettings, _ driver: any WorkerDriver, _ spool: Spool
  ) async throws {
    let configuration = options.configuration
    let now = options.clock()
    let today = CalendarDay(at: now)
    var files: [AuditOptions.Original] = []
    var paths: Set<String> = []
    var isDated = false
    for source in configuration.originals {
      isDated = isDated || CalendarDay.isDated(source.path)
      let listing = CaptureListing([source], days: today...today, now: now, leavingOut: [configuration.stateFolder])
      for file in listing.files where paths.insert(file.shown).inserted {
        files.append(AuditOptions.Original(wire: source.wire, path: file.path))
      }
      for path in listing.unsettled { paths.insert(path.shown) }
    }
    let outcome = try await OriginalsUpdate(
      on: driver, manifest: settings.manifest, wires: settings.wires, spool: spool, observer: observer,
      until: isInterrupted
    ).add(files, to: index)
    for (path, reason) in outcome.refused { observer.warning("the original \(path) cannot be used: \(reason)") }
    let missing = isDated ? [] : try index.files().filter { !paths.contains($0) }
    if !missing.isEmpty { _ = try index.remove(missing) }
    guard try index.count() > 0 else {
      throw AuditError(.noInput, "None of the originals can be used; check originals in the configuration.")
    }
  }

  /// Folders that are never read as pages.
  func ownFolders(_ run: RunRow, _ store: ScanStore) throws(AuditError) -> [String] {
    [options.configuration.stateFolder, try reportFolder(run, store)] + reportRoot()
  }

  /// The folder of a scan's report. A report is never written over that of another scan: where the day does not part it from
  /// the scan before, its number does.
  func reportFolder(_ run: RunRow, _ store: ScanStore) throws(AuditError) -> String {
    let folder = run.day.filled(into: reportPattern).replacing("%N", with: String(run.number))
    guard !reportPattern.contains("%N"), let before = try store.day(ofRun: run.number - 1),
      before.filled(into: reportPattern) == folder
    else { return folder }
    return "\(folder)-\(run.number)"
  }

  /// `report.dir`; one that names a single folder has one in it for each scan.
  private var reportPattern: String {
    let text = options.configuration.text("report.dir")
    return text.contains("%N") || CalendarDay.isDated(text) ? text : "\(text)/%N"
  }

  /// The folder that all reports lie in, where the name of a report's folder has a part that changes.
  private func reportRoot() -> [String] {
    let fixed = reportPattern.split(separator: "/", omittingEmptySubsequences: false).prefix { !$0.contains("%") }
    return fixed.isEmpty || fixed == [""] ? [] : [fixed.joined(separator: "/")]
  }

  /// The day of `--since`.
  func since() throws(AuditError) -> CalendarDay? {
    guard let text = options.since else { return nil }
    guard let day = CalendarDay(text) else {
      throw AuditError(.usage, "--since \(text): give a day such as 2026-03-01.")
    }
    return day
  }
}
