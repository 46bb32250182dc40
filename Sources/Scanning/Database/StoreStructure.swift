// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import GRDB

/// Whether the tables and indexes of a database fit together, which the digests of rows cannot tell: a row that its index does
/// not lead to any more is not read, written a second time or left as it was, and every row that is read is whole.
enum StoreStructure {
  /// What does not fit together, a line each; none for a sound database.
  ///
  /// - Complexity: Linear in the size of the database: all of it is read.
  static func faults(_ database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
  }

  /// Refuses a database whose tables and indexes do not fit together.
  ///
  /// - Throws: `DatabaseError` that names the first fault.
  static func check(_ database: Database) throws {
    guard let fault = try faults(database).first else { return }
    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: fault)
  }

  /// Makes the indexes anew from their tables where they do not fit together; a table that is damaged itself cannot be mended.
  ///
  /// - Throws: `DatabaseError` that names a fault that is left.
  static func mend(_ database: Database) throws {
    guard try !faults(database).isEmpty else { return }
    try database.execute(sql: "REINDEX")
    try check(database)
  }
}
