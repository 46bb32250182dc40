// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import Fingerprinting
internal import Foundation
internal import GRDB

/// The index of originals on disk: the articles of wire stories with their editions, and what copies of them are found by.
///
/// One process at a time writes to it; any number may read at the same time and see it as it was when they began.
public final class OriginalIndex {
  /// So many segments are merged into one when documents are added.
  private static let mostSegments = 24

  /// The file.
  public let path: String
  let database: DatabaseQueue
  private let lock: LockFile?

  /// Makes an empty index.
  ///
  /// - Throws: `AuditError` where there is something at the path already or it cannot be written.
  public static func create(_ path: String) throws(AuditError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw AuditError(.writing, "There is something at \(path) already. Remove it, or add to it with index add.")
    }
    try StoreFile.create(path, format: .index)
  }

  /// Opens an index.
  ///
  /// - Throws: `AuditError`: `noInput` where there is none, `unusable-store` for one that is damaged, foreign or newer,
  ///   `locked` where another process writes to it.
  public init(_ path: String, readOnly: Bool) throws(AuditError) {
    self.path = path
    _ = try StoreHead.version(of: path, format: .index)
    lock = readOnly ? nil : try LockFile("\(path).lock", purpose: "index")
    database = try StoreFile.open(path, format: .index, readOnly: readOnly)
  }

  /// Finds out whether the index is in one piece before a scan rests on it.
  ///
  /// - Throws: `AuditError` with the code `unusable-store`.
  /// - Complexity: Linear in the size of the index.
  func checkStructure() throws(AuditError) { try read { try StoreStructure.check($0) } }

  /// The number of editions.
  public func count() throws(AuditError) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM edition") ?? 0 }
  }

  /// The editions in the order of their paths.
  func editions() throws(AuditError) -> [IndexedEdition] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT \(IndexedEdition.columns) FROM edition ORDER BY path")
        .map { IndexedEdition($0) }
    }
  }

  /// The editions that were read from a file.
  func editions(ofFile file: String) throws(AuditError) -> [IndexedEdition] {
    try read { database in
      try Row.fetchAll(
        database.cachedStatement(sql: "SELECT \(IndexedEdition.columns) FROM edition WHERE file = ?"), arguments: [file]
      ).map { IndexedEdition($0) }
    }
  }

  /// Adds editions in one transaction, those of a file in the place of what was read from it before.
  func add(_ batch: [(edition: IndexedEdition, article: [UInt8], fingerprint: Fingerprint)]) throws(AuditError) {
    try write { database in
      var segment = SegmentWriter()
      for file in Set(batch.map(\.edition.file)) { try Self.remove(file: file, from: database) }
      for (edition, article, fingerprint) in batch {
        try database.execute(
          sql: """
            INSERT INTO edition (path, file, story, wire, said, sha256, engine, ticket, article, digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            edition.path, edition.file, edition.story, edition.wire, edition.said, edition.sha256, edition.engine,
            edition.ticket,
            Data(article), edition.digest(article: article),
          ])
        segment.add(fingerprint, document: database.lastInsertedRowID)
      }
      try segment.write(to: database)
    }
  }

  /// Merges the segments where they have become many.
  func mergeIfDue() throws(AuditError) {
    let segments = try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM segment") ?? 0 }
    if segments > Self.mostSegments { try write { try IndexCompaction.merge($0) } }
  }

  /// Removes editions by their files, their paths or the ids of their stories.
  ///
  /// - Returns: How many editions were removed.
  public func remove(_ names: [String]) throws(AuditError) -> Int {
    try write { database in
      var count = 0
      for name in names {
        let documents = try Int64.fetchAll(
          database, sql: "SELECT document FROM edition WHERE path = ?1 OR story = ?1 OR file = ?1", arguments: [name])
        try Self.remove(documents, from: database)
        count += documents.count
      }
      return count
    }
  }

  /// Merges all segments, leaves removed documents out and gives the space back.
  public func compact() throws(AuditError) {
    try write { try IndexCompaction.merge($0) }
    do {
      try database.vacuum()
    } catch {
      throw StoreFile.unusable(path, format: .index, error)
    }
  }

  private static func remove(file: String, from database: Database) throws {
    let statement = try database.cachedStatement(sql: "SELECT document FROM edition WHERE file = ?")
    try remove(try Int64.fetchAll(statement, arguments: [file]), from: database)
  }

  private static func remove(_ documents: [Int64], from database: Database) throws {
    for document in documents {
      try database.execute(sql: "DELETE FROM edition WHERE document = ?", arguments: [document])
      try database.execute(sql: "INSERT INTO removed (document) VALUES (?)", arguments: [document])
    }
  }

  func read<Result>(_ body: (Database) throws -> Result) throws(AuditError) -> Result {
    do { return try database.read(body) } catch { throw StoreFile.unusable(path, format: .index, error) }
  }

  func write<Result>(_ body: (Database) throws -> Result) throws(AuditError) -> Result {
    do { return try database.write(body) } catch { throw StoreFile.unusable(path, format: .index, error) }
  }
}
