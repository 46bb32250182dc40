// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import GRDB

/// Reads a whole index and says what is wrong with it.
public struct IndexCheck: Sendable {
  /// What is wrong, a line each; empty for a sound index.
  public private(set) var faults: [String] = []
  /// How many editions were read.
  public private(set) var editions = 0
  /// How many postings were read.
  public private(set) var postings = 0
  /// How many segments there are; many make queries slower until `index compact`.
  public private(set) var segments = 0

  /// Checks an index: SQLite's own check, the digest of every edition, the checksum of every group of postings, and that
  /// every posting leads to an edition or to one that was removed.
  public init(of index: OriginalIndex) throws(AuditError) {
    var check = IndexCheck()
    try index.read { database in
      check.faults += try StoreStructure.faults(database).map { "SQLite: \($0)" }
      try check.readEditions(database)
      try check.readPostings(database)
    }
    self = check
  }

  private init() {}

  private mutating func readEditions(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(IndexedEdition.columns), article FROM edition ORDER BY document")
    while let row = try rows.next() {
      editions += 1
      let edition = IndexedEdition(row)
      if edition.digest(article: row.bytes(at: 10)) != edition.digest {
        faults.append("\(edition.path): the row is not what was written; add the original again")
      }
    }
  }

  private mutating func readPostings(_ database: Database) throws {
    var known = Set(try UInt32.fetchAll(database, sql: "SELECT document FROM edition"))
    known.formUnion(try UInt32.fetchAll(database, sql: "SELECT document FROM removed"))
    var strangers = 0
    let rows = try Row.fetchCursor(database, sql: "SELECT place, documents FROM posting ORDER BY place")
    while let row = try rows.next() {
      let place: Int64 = row[0]
      let isWhole = try row.withUnsafeData(at: 1) { bytes in
        PostingCode.forEach(in: bytes, at: place) { posting in
          postings += 1
          if !known.contains(UInt32(truncatingIfNeeded: posting)) { strangers += 1 }
        }
      }
      if !isWhole { faults.append("the postings in row \(place) are damaged; make the index anew") }
    }
    if strangers > 0 { faults.append("\(strangers) postings lead to no edition; make the index anew") }
    segments = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM segment") ?? 0
    let expected = try Int.fetchOne(database, sql: "SELECT SUM(postings) FROM segment") ?? 0
    if expected != postings { faults.append("\(postings) postings were read of \(expected); make the index anew") }
  }
}
