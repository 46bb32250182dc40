// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import GRDB

/// Merges the segments of an index into one, a group of postings at a time, so that memory stays flat.
enum IndexCompaction {
  /// Merges in the transaction under way.
  static func merge(_ database: Database) throws {
    let removed = Set(try UInt32.fetchAll(database, sql: "SELECT document FROM removed"))
    let last = try Int64.fetchOne(database, sql: "SELECT MAX(number) FROM segment") ?? 0
    try database.execute(sql: "INSERT INTO segment (postings) VALUES (0)")
    let segment = database.lastInsertedRowID
    let insert = try database.makeStatement(sql: "INSERT INTO posting (place, documents) VALUES (?, ?)")
    let delete = try database.makeStatement(sql: "DELETE FROM posting WHERE place BETWEEN ? AND ?")
    var total = 0
    for kind in PostingKind.allCases {
      for group in 0..<(1 << Int(PostingKind.groupBits)) {
        let range = kind.place(group: group, segment: 0)...kind.place(group: group, segment: last)
        let postings = try postings(in: range, without: removed, database)
        try delete.execute(arguments: [range.lowerBound, range.upperBound])
        guard !postings.isEmpty else { continue }
        let place = kind.place(group: group, segment: segment)
        try insert.execute(arguments: [place, Data(PostingCode.bytes(of: postings[...], at: place))])
        total += postings.count
      }
    }
    try database.execute(sql: "DELETE FROM removed")
    try database.execute(sql: "DELETE FROM segment WHERE number <= ?", arguments: [last])
    try database.execute(sql: "UPDATE segment SET postings = ? WHERE number = ?", arguments: [total, segment])
  }

  private static func postings(
    in range: ClosedRange<Int64>, without removed: Set<UInt32>, _ database: Database
  ) throws -> [UInt64] {
    var found: [UInt64] = []
    var rowCount = 0
    let rows = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT place, documents FROM posting WHERE place BETWEEN ? AND ?"),
      arguments: [range.lowerBound, range.upperBound])
    while let row = try rows.next() {
      let place: Int64 = row[0]
      rowCount += 1
      let isWhole = try row.withUnsafeData(at: 1) { bytes in
        PostingCode.forEach(in: bytes, at: place) { posting in
          if removed.isEmpty || !removed.contains(UInt32(truncatingIfNeeded: posting)) { found.append(posting) }
        }
      }
      guard isWhole else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the postings in row \(place) are damaged")
      }
    }
    if rowCount > 1 { found.sort() }
    return found
  }
}
