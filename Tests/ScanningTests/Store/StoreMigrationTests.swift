// SPDX-License-Identifier: Apache-2.0

import Auditing
import Foundation
import GRDB
import Testing

@testable import Scanning

@Suite struct StoreMigrationTests {
  static let schema = "CREATE TABLE finding (id TEXT PRIMARY KEY, ratio REAL NOT NULL) STRICT;"

  static func format(_ version: Int32, _ migrations: [String]) -> StoreFormat {
    StoreFormat(
      name: "store", remedy: "Put a backup in its place.", applicationID: 0x7774_7363, version: version, schema: schema,
      migrations: migrations)
  }

  static let newer = format(
    3, ["ALTER TABLE finding ADD COLUMN story TEXT", "UPDATE finding SET story = 'ferry' WHERE story IS NULL"])

  /// A store of version 1 with two findings, at a path in a folder of its own.
  static func old(in folder: ScratchFolder) throws -> String {
    let path = folder.path + "/store.db"
    try StoreFile.create(path, format: format(1, []))
    let queue = try StoreFile.open(path, format: format(1, []), readOnly: false)
    try queue.write { try $0.execute(sql: "INSERT INTO finding VALUES ('a', 0.5), ('b', 0.25)") }
    try queue.close()
    return path
  }

  @Test func `a store of an older version keeps its findings and leaves a backup beside it`() throws {
    let folder = try ScratchFolder()
    let path = try Self.old(in: folder)
    let queue = try StoreFile.open(path, format: Self.newer, readOnly: false)
    let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT id, ratio, story FROM finding ORDER BY id") }
    #expect(rows.map { $0["id"] as String } == ["a", "b"])
    #expect(rows.map { $0["ratio"] as Double } == [0.5, 0.25])
    #expect(rows.map { $0["story"] as String? } == ["ferry", "ferry"])
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 3)
    try queue.close()
    let backup = try StoreFile.open("\(path).version-1", format: Self.format(1, []), readOnly: true)
    #expect(try backup.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM finding") } == 2)
  }

  @Test func `a migration that fails half way leaves the store as it was`() throws {
    let folder = try ScratchFolder()
    let path = try Self.old(in: folder)
    let broken = Self.format(3, ["ALTER TABLE finding ADD COLUMN story TEXT", "INSERT INTO missing VALUES (1)"])
    #expect(throws: AuditError.self) { try StoreFile.open(path, format: broken, readOnly: false) }
    let queue = try StoreFile.open(path, format: Self.format(1, []), readOnly: false)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM finding") } == 2)
    #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
    #expect(try queue.read { try $0.columns(in: "finding").count } == 2)
  }

  @Test func `who only reads an older store is told what to do, and a newer one is refused untouched`() throws {
    let folder = try ScratchFolder()
    let path = try Self.old(in: folder)
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: AuditError.self) { try StoreFile.open(path, format: Self.newer, readOnly: true) }
    try StoreFile.open(path, format: Self.newer, readOnly: false).close()
    let migrated = try Data(contentsOf: URL(filePath: path))
    #expect(throws: AuditError.self) { try StoreFile.open(path, format: Self.format(1, []), readOnly: false) }
    #expect(try Data(contentsOf: URL(filePath: path)) == migrated)
    #expect(before != migrated)
  }
}
