// SPDX-License-Identifier: Apache-2.0

public import Auditing
public import Extraction
internal import Fingerprinting
internal import Foundation
public import Intake
internal import Reporting

/// Puts files into an index of originals. What is in it already as it stands is left alone, so that adding twice is adding
/// once.
public struct OriginalsUpdate: Sendable {
  /// What came of the files.
  public struct Outcome: Sendable {
    /// How many were not in the index before.
    public var added = 0
    /// How many took the place of another content, story, edition or wire of the same path.
    public var replaced = 0
    /// How many stand in the index already.
    public var unchanged = 0
    /// The files that cannot be used as originals, each with the reason.
    public var refused: [(path: String, reason: String)] = []
  }

  /// So many editions are written in one transaction.
  private static let batch = 2000

  let driver: any WorkerDriver
  let manifest: Manifest
  let wires: WireList
  let spool: Spool
  let observer: AuditObserver
  let isInterrupted: @Sendable () -> Bool

  /// An update with what the files cannot say of themselves.
  public init(
    on driver: any WorkerDriver,
    manifest: Manifest,
    wires: WireList,
    spool: Spool,
    observer: AuditObserver = AuditObserver(),
    until isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.driver = driver
    self.manifest = manifest
    self.wires = wires
    self.spool = spool
    self.observer = observer
    self.isInterrupted = isInterrupted
  }

  private typealias Row = (edition: IndexedEdition, article: [UInt8], fingerprint: Fingerprint)

  /// Adds files to an index.
  ///
  /// - Throws: `AuditError` where the index cannot be written. A file that cannot be used is refused and named instead.
  public func add(_ files: [AuditOptions.Original], to index: OriginalIndex) async throws -> Outcome {
    var outcome = Outcome()
    let due = try due(files, in: index, &outcome)
    var batch: [Row] = []
    _ = try await OrderedTasks.run(count: due.count, on: driver, until: isInterrupted) { position in
      .extractOriginals(
        page: OriginalSource(due[position].file, manifest: manifest, wires: wires).ticket,
        spool: spool.file("original-\(position)"))
    } emit: { position, result in
      let (file, isThere) = due[position]
      do {
        let rows = try rows(of: file, result)
        batch += rows
        if isThere { outcome.replaced += rows.count } else { outcome.added += rows.count }
      } catch let refusal as Refusal {
        outcome.refused.append((file.path.shown, refusal.reason))
      }
      if batch.count >= Self.batch {
        try index.add(batch)
        batch.removeAll(keepingCapacity: true)
      }
      observer.progress("added", position + 1, due.count)
    }
    if !batch.isEmpty { try index.add(batch) }
    try index.mergeIfDue()
    return outcome
  }

  /// The files whose editions in the index are not those that the file holds now, with whether there are any.
  private func due(
    _ files: [AuditOptions.Original], in index: OriginalIndex, _ outcome: inout Outcome
  ) throws -> [(file: AuditOptions.Original, isThere: Bool)] {
    var due: [(file: AuditOptions.Original, isThere: Bool)] = []
    for file in files {
      let present = try index.editions(ofFile: file.path.shown)
      let said = said(of: file)
      if let first = present.first, present.allSatisfy({ $0.engine == Version.current && $0.said == said }),
        first.sha256 == (try? SHA256Digest(ofFile: file.path))?.hexadecimal
      {
        outcome.unchanged += present.count
      } else {
        due.append((file, !present.isEmpty))
      }
    }
    return due
  }

  private func said(of file: AuditOptions.Original) -> String {
    var digest = RowDigest()
    for text in OriginalSource(file, manifest: manifest, wires: wires).said { digest.add(text) }
    return String(UInt64(bitPattern: digest.value), radix: 16)
  }

  private struct Refusal: Error {
    var reason: String
  }

  /// The rows of the stories that were read out of a file; the files of the spool are removed.
  private func rows(of file: AuditOptions.Original, _ result: WorkerOutcome?) throws -> [Row] {
    switch result {
    case .result(.originals(let outlines, let remark)):
      defer { for outline in outlines { try? FileManager.default.removeItem(atPath: outline.spool) } }
      if let remark { observer.warning("the original \(file.path.shown): \(remark)") }
      let sound = outlines.filter { $0.page.fingerprint != nil }
      guard !sound.isEmpty else { throw Refusal(reason: outlines.first?.page.record.reason ?? "it holds no text") }
      let said = said(of: file)
      return try OriginalSource(file, manifest: manifest, wires: wires).editions(of: sound).compactMap { edition in
        guard let fingerprint = edition.page.fingerprint else { return nil }
        // As it lies in the spool: reading and writing it again would take longer than all the rest.
        let spooled = try Data(contentsOf: URL(filePath: edition.ticket.spool))
        let row = try IndexedEdition(
          file: file.path.shown, story: edition.story, wire: edition.wire, said: said, engine: Version.current,
          ticket: edition.ticket)
        return (row, Deflate.packed(Array(spooled)), fingerprint)
      }
    case .result(.failed(let reason)), .lost(let reason): throw Refusal(reason: reason)
    default: throw Refusal(reason: "it was not extracted; this is a fault of wiretrace")
    }
  }
}
