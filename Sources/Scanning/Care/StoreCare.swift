// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import Foundation
internal import GRDB
internal import Intake

/// Looks after the store of scans: checks it, copies it, makes it anew.
public struct StoreCare {
  private let folder: String
  private var path: String { "\(folder)/\(ScanStore.fileName)" }

  /// The store in a state folder.
  public init(folder: String) { self.folder = folder }

  /// Says what is wrong with the store, a line each.
  ///
  /// - Parameters:
  ///   - deep: Whether the captures are read again and compared with their digests.
  ///   - seconds: After how long to stop; nil for never.
  /// - Returns: The faults, and what was looked at.
  /// - Throws: `AuditError` where there is no store or another process holds it.
  public func check(deep: Bool, seconds: Double?) throws(AuditError) -> (faults: [String], looked: String) {
    let lock = try LockFile("\(folder)/lock", purpose: "store check")
    defer { withExtendedLifetime(lock) {} }
    _ = try StoreHead.version(of: path, format: .scans)
    let store = try ScanStore(in: folder)
    let began = ContinuousClock.now
    var faults: [String] = []
    try store.read { database in
      faults += try StoreStructure.faults(database).map { "SQLite: \($0)" }
    }
    do { _ = try store.histories() } catch { faults.append(error.message) }
    do { _ = try store.standings() } catch { faults.append(error.message) }
    let (rows, damaged) = try store.captures()
    if damaged > 0 { faults.append("\(damaged) captures are not what was written; the next scan reads them again") }
    var looked = 0
    var late = false
    for row in rows.values.sorted(by: { $0.path < $1.path }) {
      if let seconds, ContinuousClock.now - began > .seconds(seconds) {
        late = true
        break
      }
      looked += 1
      let isWhole = try store.read { database in
        try Row.fetchOne(
          database.cachedStatement(sql: "SELECT path, fingerprint, page, digest FROM record WHERE path = ?"),
          arguments: [row.path]
        ).flatMap { RecordRow($0) } != nil
      }
      if !isWhole { faults.append("\(row.path): what was found is not what was written") }
      if deep, row.container == nil, let sha256 = row.sha256 {
        let digest = try? SHA256Digest(ofFile: InputPath(row.path)).hexadecimal
        if digest != sha256 { faults.append("\(row.path): the file is gone or not what was judged") }
      }
    }
    return (faults, "\(looked) of \(rows.count) captures\(late ? ", then the time was up" : "")")
  }

  /// Copies the store in one piece.
  ///
  /// - Throws: `AuditError` where there is something at the path already or it cannot be written.
  public func backUp(to copy: String) throws(AuditError) {
    guard !FileManager.default.fileExists(atPath: copy) else {
      throw AuditError(.writing, "There is something at \(copy) already; give another name.")
    }
    _ = try StoreHead.version(of: path, format: .scans)
    let store = try ScanStore(in: folder)
    do {
      try store.database.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
    } catch {
      throw AuditError(.writing, "The backup \(copy) cannot be written: \(StoreFile.reason(error)).")
    }
  }

  /// Forgets what came of the captures, so that the next scan reads all of them; how cases stood is kept.
  ///
  /// - Returns: How many captures are read again.
  /// - Throws: `AuditError` where the histories of cases or a table are damaged, which only a backup mends.
  public func rebuild() throws(AuditError) -> Int {
    let lock = try LockFile("\(folder)/lock", purpose: "store rebuild")
    defer { withExtendedLifetime(lock) {} }
    _ = try StoreHead.version(of: path, format: .scans)
    let store = try ScanStore(in: folder)
    do { try store.database.write { try StoreStructure.mend($0) } } catch {
      throw AuditError(
        .unusableStore,
        "The store \(path) cannot be mended: \(StoreFile.reason(error)). Put a backup in its place.")
    }
    _ = try store.histories()
    let index = "\(folder)/\(ScanOriginals.fileName)"
    for suffix in ["", "-wal", "-shm"] { unlink(index + suffix) }
    return try store.write { database in
      // Another context than any that a scan has: the rows stay for cases that are gone, and every page is read again.
      let rows = try Row.fetchAll(database, sql: "SELECT \(CaptureRow.columns) FROM capture")
      for row in rows {
        guard var capture = CaptureRow(row) else {
          try database.execute(sql: "DELETE FROM capture WHERE path = ?", arguments: [row[0] as String])
          continue
        }
        capture.context = "to be read again"
        try database.cachedStatement(sql: CaptureRow.insertion).execute(arguments: capture.arguments)
      }
      return rows.count
    }
  }
}
