// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation
internal import GRDB

/// Makes and opens databases of ours so that none is ever half there, mistaken for another or changed without need.
enum StoreFile {
  /// Makes an empty database under another name and renames it, so that a process killed on the way leaves nothing that
  /// looks like a damaged store.
  ///
  /// - Throws: `AuditError` with the code `writing`.
  static func create(_ path: String, format: StoreFormat) throws(AuditError) {
    let temporary = "\(path).new"
    do {
      let folder = URL(filePath: path).deletingLastPathComponent().path
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(temporary + suffix) }
      let queue = try DatabaseQueue(path: temporary, configuration: configuration(readOnly: false))
      try queue.writeWithoutTransaction { database in
        try database.inTransaction {
          try database.execute(sql: format.schema)
          try database.execute(sql: "PRAGMA application_id = \(format.applicationID)")
          try database.execute(sql: "PRAGMA user_version = \(format.version)")
          return .commit
        }
      }
      try queue.close()
      guard rename(temporary, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch {
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(temporary + suffix) }
      throw AuditError(
        .writing, "The \(format.name) \(path) cannot be made: \(reason(error)). Check the folder and its disk.")
    }
  }

  /// Opens a database after its head has been looked at; what is not ours or newer is left untouched.
  ///
  /// - Throws: `AuditError` with the code `unusable-store` or `noInput`.
  static func open(_ path: String, format: StoreFormat, readOnly: Bool) throws(AuditError) -> DatabaseQueue {
    let version = try StoreHead.version(of: path, format: format)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: readOnly))
      let present = try queue.read { try Int32.fetchOne($0, sql: "PRAGMA user_version") ?? version }
      if present > format.version { throw StoreHead.newer(path, format: format, version: present) }
      if present < format.version {
        guard !readOnly else {
          throw AuditError(
            .unusableStore,
            "The \(format.name) \(path) is of version \(present), older than \(format.version). Run a command that writes to it, and it is brought up to date."
          )
        }
        try migrate(queue, path: path, format: format, from: present)
      }
      return queue
    } catch let error as AuditError {
      throw error
    } catch {
      throw unusable(path, format: format, error)
    }
  }

  /// An error for a database that failed in use.
  static func unusable(_ path: String, format: StoreFormat, _ error: any Error) -> AuditError {
    if let known = error as? AuditError { return known }
    let subject = "The \(format.name) \(path)"
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_FULL?:
      return AuditError(.inputOutput, "\(subject) cannot be written: \(reason(error)). Free some space and run again.")
    case .SQLITE_IOERR?:
      return AuditError(
        .inputOutput,
        "\(subject) cannot be read or written: \(reason(error)). Check the disk and its free space, and run again.")
    case .SQLITE_READONLY?, .SQLITE_CANTOPEN?:
      return AuditError(
        .writing, "\(subject) cannot be opened: \(reason(error)). Check the permissions of its folder.")
    default:
      return AuditError(
        .unusableStore, "\(subject) is damaged: \(reason(error)). \(format.remedy)")
    }
  }

  private static func migrate(_ queue: DatabaseQueue, path: String, format: StoreFormat, from version: Int32) throws {
    let backup = "\(path).version-\(version)"
    unlink(backup)
    try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [backup]) }
    try queue.write { database in
      for step in max(1, version)..<format.version { try database.execute(sql: format.migrations[Int(step) - 1]) }
      try database.execute(sql: "PRAGMA user_version = \(format.version)")
    }
  }

  /// A write-ahead log synced at each commit; no memory mapping, which made a known fault of SQLite worse.
  private static func configuration(readOnly: Bool) -> GRDB.Configuration {
    var configuration = GRDB.Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      if !readOnly { try database.execute(sql: "PRAGMA journal_mode = WAL") }
      try database.execute(sql: "PRAGMA synchronous = FULL; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  /// What SQLite or the system says is wrong, in one line.
  static func reason(_ error: any Error) -> String {
    if let error = error as? DatabaseError { return error.message ?? "SQLite error \(error.resultCode.rawValue)" }
    return (error as NSError).localizedDescription
  }
}
