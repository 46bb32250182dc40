// SPDX-License-Identifier: Apache-2.0

import Auditing
import Foundation
import GRDB
import Testing

@testable import Scanning

@Suite struct StoreStructureTests {
  static let format = StoreFormat(
    name: "store", remedy: "Put a backup in its place.", applicationID: 0x7774_7363, version: 1,
    schema: "CREATE TABLE finding (id TEXT PRIMARY KEY, ratio REAL NOT NULL) STRICT;", migrations: [])

  /// A store with one finding that the index of its table leads to by another name.
  static func misled(in folder: ScratchFolder) throws -> DatabaseQueue {
    let path = folder("store.db")
    try StoreFile.create(path, format: format)
    let queue = try StoreFile.open(path, format: format, readOnly: false)
    try queue.write { try $0.execute(sql: "INSERT INTO finding VALUES ('ferry', 0.5)") }
    try queue.close()
    var content = try Data(contentsOf: URL(filePath: path))
    let last = try #require(content.range(of: Data("ferry".utf8), options: .backwards))
    content[last.lowerBound] ^= 1
    try content.write(to: URL(filePath: path))
    return try StoreFile.open(path, format: format, readOnly: false)
  }

  // A scan wrote such a row a second time and read the first: a new case was not told of.
  @Test func `a row that its index does not lead to is a fault, though it is whole`() throws {
    let folder = try ScratchFolder()
    let queue = try Self.misled(in: folder)
    let found = try queue.read { try Double.fetchOne($0, sql: "SELECT ratio FROM finding WHERE id = 'ferry'") }
    #expect(found == nil)
    #expect(throws: DatabaseError.self) { try queue.read { try StoreStructure.check($0) } }
  }

  @Test func `an index is made anew from its table`() throws {
    let folder = try ScratchFolder()
    let queue = try Self.misled(in: folder)
    try queue.write { try StoreStructure.mend($0) }
    let found = try queue.read { try Double.fetchOne($0, sql: "SELECT ratio FROM finding WHERE id = 'ferry'") }
    #expect(found == 0.5)
    #expect(try queue.read { try StoreStructure.faults($0) }.isEmpty)
  }
}
