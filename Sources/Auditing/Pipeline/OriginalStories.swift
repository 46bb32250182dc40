// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Intake
internal import Reporting

/// Reads the originals of a run, in the workers like any page, and groups their editions into stories.
struct OriginalStories {
  /// The stories in the order of their ids.
  private(set) var tickets: [StoryTicket] = []
  /// The stories as the report's summary names them, one record an edition.
  private(set) var records: [StoryRecord] = []
  /// The files that are originals.
  private(set) var files: [InputPath] = []

  /// The stories of a run's originals.
  ///
  /// An original that cannot be read or holds no text ends the run: nothing could be said of a page without it.
  ///
  /// - Throws: ``AuditError`` that names the original.
  init(
    _ options: AuditOptions, spool: Spool, driver: any WorkerDriver, warn: @Sendable (String) -> Void = { _ in }
  ) async throws {
    let sources = try OriginalFiles.found(options.originals)
    guard !sources.isEmpty else { return }
    files = sources.map(\.path)
    var grouping = StoryGrouping()
    _ = try await OrderedTasks.run(count: sources.count, on: driver) { position in
      let source = sources[position]
      let ticket = PageList.ticket(source.path, relativePath: source.path, manifest: options.manifest)
      return .extractOriginals(page: ticket, spool: spool.file("original-\(position)"))
    } emit: { position, outcome in
      let source = sources[position]
      let (outlines, remark) = try Self.outlines(outcome, of: source.path)
      if let remark { warn("the original \(source.path.shown): \(remark)") }
      let told = OriginalSource(source, manifest: options.manifest, wires: options.wires)
      for edition in told.editions(of: outlines) {
        grouping.add(story: edition.story, wire: edition.wire, edition.ticket)
      }
    }
    tickets = grouping.tickets
    records = grouping.records
  }

  private static func outlines(
    _ outcome: WorkerOutcome?, of path: InputPath
  ) throws(AuditError) -> ([OriginalOutline], remark: String?) {
    switch outcome {
    case .result(.originals(let outlines, let remark)):
      let sound = outlines.filter { $0.page.fingerprint != nil }
      if !sound.isEmpty { return (sound, remark) }
      let record = outlines.first?.page.record
      throw AuditError(
        record?.sha256 == nil ? .noInput : .badData,
        "The original \(path.shown) cannot be used: \(record?.reason ?? "it holds no text"). Give another file to --original."
      )
    case .result(.failed(let reason)), .lost(let reason):
      throw AuditError(
        .badData, "The original \(path.shown) cannot be used: \(reason). Give another file to --original.")
    default: throw AuditError(.internal, "The original \(path.shown) was not extracted; this is a fault of wiretrace.")
    }
  }
}
