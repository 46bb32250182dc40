// SPDX-License-Identifier: Apache-2.0

internal import GRDB

/// A scan as the store knows it: a row of the table `run`.
struct RunRow: Sendable {
  /// How far a scan has come.
  enum Phase: String, Sendable {
    /// Pages are analysed.
    case open
    /// The states of its cases stand; its report may not be on disk.
    case decided
    /// The report is on disk.
    case finished
  }

  /// The scan's number, from 1.
  var number: Int64
  var phase: Phase
  /// The version that it judged with.
  var engine: String
  /// The digest of the settings that it judged with.
  var settings: String
  /// The digest of the originals.
  var originals: Int64
  /// When it began, in seconds since 1970; never before the scan before it.
  var began: Int64
  /// The day that it began on, in days since 1970.
  var day: CalendarDay
  /// What a reader should know of it.
  var note: String?
  /// The digest of the run before, of this one, and of how all cases stand.
  var chain: Int64

  /// The scans from the newest on.
  static func latest(_ database: Database, count: Int) throws -> [RunRow] {
    try Row.fetchAll(
      database,
      sql:
        "SELECT number, phase, engine, settings, originals, began, day, note, chain FROM run ORDER BY number DESC LIMIT ?",
      arguments: [count]
    ).map { row in
      RunRow(
        number: row[0], phase: Phase(rawValue: row[1]) ?? .open, engine: row[2], settings: row[3], originals: row[4],
        began: row[5], day: CalendarDay(number: row[6]), note: row[7], chain: row[8])
    }
  }

  /// Writes the row.
  func write(to database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO run (number, phase, engine, settings, originals, began, day, note, chain)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [number, phase.rawValue, engine, settings, originals, began, day.number, note, chain])
  }

  /// The chain of a run over the histories of all cases.
  func chain(after previous: Int64, _ histories: some Sequence<CaseHistory>) -> Int64 {
    var digest = RowDigest()
    digest.add(number: previous)
    for word in [engine, settings] { digest.add(word) }
    for number in [number, originals, began, Int64(day.number)] { digest.add(number: number) }
    for history in histories { digest.add(number: history.digest) }
    return digest.value
  }
}
