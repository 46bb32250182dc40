// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Foundation
internal import GRDB
internal import Reporting

extension ScanStore {
  /// Begins a scan, or goes on with one that was broken off.
  func begin(_ run: RunRow, isNew: Bool) throws(AuditError) {
    try write { database in
      if isNew { try database.execute(sql: "DELETE FROM former") }
      try run.write(to: database)
    }
  }

  /// Puts down how the cases stand, and what there is to tell, in one transaction.
  ///
  /// - Parameters:
  ///   - run: The scan.
  ///   - states: How the cases stand.
  ///   - dropped: The paths of captures that are not there any more.
  ///   - notice: What is to be told; nil for nothing.
  /// - Throws: `AuditError` where the store cannot be written.
  func decide(_ run: RunRow, _ states: CaseStates, dropped: [String], notice: String?) throws(AuditError) {
    var run = run
    run.phase = .decided
    try write { database in
      let previous = try RunRow.latest(database, count: 2).first { $0.number < run.number }
      run.chain = run.chain(after: previous?.chain ?? 0, states.histories)
      for path in dropped {
        try Self.keepFormer(path, before: run.number, database)
        try database.execute(sql: "DELETE FROM capture WHERE path = ?", arguments: [path])
        try database.execute(sql: "DELETE FROM record WHERE path = ?", arguments: [path])
      }
      let known = Dictionary(uniqueKeysWithValues: try CaseHistory.all(database).map { ($0.id, $0) })
      for history in states.histories where known[history.id] != history { try history.write(to: database) }
      try database.execute(sql: "DELETE FROM state")
      let insert = try database.cachedStatement(sql: "INSERT INTO state (id, state, path, digest) VALUES (?, ?, ?, ?)")
      for standing in states.standings {
        try insert.execute(arguments: [standing.id, standing.state.rawValue, standing.path, standing.digest])
      }
      if let notice {
        try database.execute(
          sql: "INSERT OR REPLACE INTO notice (run, summary, attempts) VALUES (?, ?, 0)",
          arguments: [run.number, notice])
      }
      try run.write(to: database)
    }
  }

  /// How the cases stood at the scan decided last.
  func standings() throws(AuditError) -> [CaseStanding] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT id, state, path, digest FROM state ORDER BY id").map { row in
        let standing = CaseStanding(id: row[0], state: CaseState(rawValue: row[1]) ?? .unchanged, path: row[2])
        guard standing.digest == row[3] else {
          throw DatabaseError(
            resultCode: .SQLITE_CORRUPT, message: "the state of case \(standing.id) is not what was written")
        }
        return standing
      }
    }
  }

  /// Notes that the report of a scan is on disk.
  func finish(_ number: Int64) throws(AuditError) {
    try write { try $0.execute(sql: "UPDATE run SET phase = 'finished' WHERE number = ?", arguments: [number]) }
  }

  /// What is still to be told, the oldest first.
  func notices() throws(AuditError) -> [(run: Int64, summary: String)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT run, summary FROM notice ORDER BY run").map { ($0[0], $0[1]) }
    }
  }

  /// Notes that something was told, or that telling it failed.
  func settle(notice run: Int64, told: Bool) throws(AuditError) {
    try write { database in
      try database.execute(
        sql: told ? "DELETE FROM notice WHERE run = ?" : "UPDATE notice SET attempts = attempts + 1 WHERE run = ?",
        arguments: [run])
    }
  }
}
