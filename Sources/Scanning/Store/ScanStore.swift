// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Fingerprinting
internal import Foundation
internal import GRDB
internal import Reporting

/// The store of scans. It is a cache: all of it but the histories of cases can be had again from the captures.
final class ScanStore {
  /// What came of a page that was analysed.
  struct Analysis: Sendable {
    var row: CaptureRow
    var page: PageRecord
    var fingerprint: Fingerprint?
  }

  /// The name of the file in the state folder.
  static let fileName = "wiretrace.store"

  /// The file.
  let path: String
  let database: DatabaseQueue

  /// Opens the store in a folder and makes it where there is none.
  ///
  /// - Throws: `AuditError`: `unusable-store` for one that is damaged, foreign or newer, `writing` where it cannot be made.
  init(in folder: String) throws(AuditError) {
    path = "\(folder)/\(Self.fileName)"
    if !FileManager.default.fileExists(atPath: path) { try StoreFile.create(path, format: .scans) }
    database = try StoreFile.open(path, format: .scans, readOnly: false)
  }

  /// Finds out whether the store is in one piece before a scan rests on it.
  ///
  /// - Throws: `AuditError` with the code `unusable-store`.
  /// - Complexity: Linear in the size of the store, some 2 GB a second where the system holds it in memory.
  func checkStructure() throws(AuditError) { try read { try StoreStructure.check($0) } }

  /// The scans from the newest on.
  func runs(_ count: Int) throws(AuditError) -> [RunRow] { try read { try RunRow.latest($0, count: count) } }

  /// The day of a scan; nil where there was none of that number.
  func day(ofRun number: Int64) throws(AuditError) -> CalendarDay? {
    try read { try Int.fetchOne($0, sql: "SELECT day FROM run WHERE number = ?", arguments: [number]) }
      .map { CalendarDay(number: $0) }
  }

  /// The histories of all cases, once they have been found to be those that the last scan left.
  func histories() throws(AuditError) -> [CaseHistory] {
    try read { database in
      let histories = try CaseHistory.all(database)
      let decided = try RunRow.latest(database, count: 3).filter { $0.phase != .open }
      if let last = decided.first, last.chain(after: decided.dropFirst().first?.chain ?? 0, histories) != last.chain {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "the histories of the cases are not those of scan \(last.number)")
      }
      return histories
    }
  }

  /// The pages by their paths; rows that are not what was written are left out and counted, so that they are read anew.
  func captures() throws(AuditError) -> (rows: [String: CaptureRow], damaged: Int) {
    try read { database in
      var captures: [String: CaptureRow] = [:]
      var damaged = 0
      let records = Set(try String.fetchAll(database, sql: "SELECT path FROM record"))
      let rows = try Row.fetchCursor(database, sql: "SELECT \(CaptureRow.columns) FROM capture")
      while let row = try rows.next() {
        guard let capture = CaptureRow(row), records.contains(capture.path) else {
          damaged += 1
          continue
        }
        captures[capture.path] = capture
      }
      return (captures, damaged)
    }
  }

  /// The fingerprint of a page; nil where it has none or it is damaged.
  func fingerprint(of path: String) throws(AuditError) -> Fingerprint? {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database.cachedStatement(sql: "SELECT path, fingerprint, page, digest FROM record WHERE path = ?"),
          arguments: [path])
      else { return nil }
      return RecordRow(row)?.fingerprint
    }
  }

  /// What the report says of a page, or said before this scan.
  ///
  /// - Throws: `AuditError` where it is not there or not what was written; the page is then read anew by the next scan.
  func page(_ path: String, former: Bool) throws(AuditError) -> PageRecord {
    let found = try read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: former
            ? "SELECT path, NULL, page, digest FROM former WHERE path = ?"
            : "SELECT path, fingerprint, page, digest FROM record WHERE path = ?"), arguments: [path]
      ).flatMap { RecordRow($0)?.page }
    }
    if let found { return found }
    if !former { try write { try $0.execute(sql: "DELETE FROM capture WHERE path = ?", arguments: [path]) } }
    throw AuditError(
      .unusableStore,
      "The store \(self.path) is damaged: what was found on \(path) is not what was written. "
        + (former ? "Put a backup in its place." : "Run the scan again; that page is then read anew."))
  }

  /// Keeps what came of pages, in one transaction; what they were before this scan is kept for cases that are gone.
  func keep(_ batch: [Analysis], run: Int64) throws(AuditError) {
    let rows: [RecordRow]
    do { rows = try batch.map { try RecordRow($0) } } catch {
      throw AuditError(.internal, "A record cannot be kept: \(error)")
    }
    try write { database in
      for (analysis, record) in zip(batch, rows) {
        try Self.keepFormer(analysis.row.path, before: run, database)
        try record.write(to: database)
        try database.cachedStatement(sql: CaptureRow.insertion).execute(arguments: analysis.row.arguments)
      }
    }
  }

  /// Notes new stamps of pages whose content is what it was.
  func touch(_ rows: [CaptureRow]) throws(AuditError) {
    guard !rows.isEmpty else { return }
    try write { database in
      for row in rows { try database.cachedStatement(sql: CaptureRow.insertion).execute(arguments: row.arguments) }
    }
  }

  /// Keeps what a page with open cases was, unless this scan kept it before.
  static func keepFormer(_ path: String, before run: Int64, _ database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO former (path, page, digest)
        SELECT record.path, record.page, record.digest FROM record JOIN capture ON capture.path = record.path
        WHERE record.path = ? AND capture.run < ?
        """
    ).execute(arguments: [path, run])
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(AuditError) -> Result {
    do { return try database.read(body) } catch { throw StoreFile.unusable(path, format: .scans, error) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws(AuditError) -> Result {
    do { return try database.write(body) } catch { throw StoreFile.unusable(path, format: .scans, error) }
  }
}
