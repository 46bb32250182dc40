// SPDX-License-Identifier: Apache-2.0

internal import GRDB

/// How a case stood at the last scan decided: a row of the table `history`.
struct CaseHistory: Sendable, Hashable {
  /// The case's id.
  var id: String
  /// The page that it was found on last.
  var path: String
  /// Whether it was there at the last scan.
  var isOpen: Bool
  /// The derived ratio when it was last told of, so that many small rises are noticed too.
  var ratio: Double
  /// The scan that found it first.
  var first: Int64
  /// The scan that found it last.
  var last: Int64

  /// The digest over the columns.
  var digest: Int64 {
    var digest = RowDigest()
    digest.add(id)
    digest.add(path)
    for number in [isOpen ? 1 : 0, Int64(bitPattern: ratio.bitPattern), first, last] { digest.add(number: number) }
    return digest.value
  }

  /// All histories in the order of their ids.
  ///
  /// - Throws: `DatabaseError` where a row is not what was written.
  static func all(_ database: Database) throws -> [CaseHistory] {
    var all: [CaseHistory] = []
    let rows = try Row.fetchCursor(
      database, sql: "SELECT id, path, open, ratio, first, last, digest FROM history ORDER BY id")
    while let row = try rows.next() {
      let history = CaseHistory(
        id: row[0], path: row[1], isOpen: row[2] as Int64 == 1, ratio: row[3], first: row[4], last: row[5])
      guard history.digest == row[6] else {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "the history of case \(history.id) is not what was written")
      }
      all.append(history)
    }
    return all
  }

  /// Writes the row.
  func write(to database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO history (id, path, open, ratio, first, last, digest) VALUES (?, ?, ?, ?, ?, ?, ?)"
    ).execute(arguments: [id, path, isOpen ? 1 : 0, ratio, first, last, digest])
  }
}
