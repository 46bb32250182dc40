// SPDX-License-Identifier: Apache-2.0

internal import Fingerprinting
internal import Foundation
internal import GRDB

/// Gathers the postings of documents and writes them as one segment.
struct SegmentWriter {
  private var postings: [PostingKind: [UInt64]] = [.shingles: [], .anchors: []]

  /// The number of postings gathered.
  var count: Int { postings.values.reduce(0) { $0 + $1.count } }

  /// Adds a document.
  mutating func add(_ fingerprint: Fingerprint, document: Int64) {
    for hash in fingerprint.shingles { postings[.shingles]?.append(UInt64(hash) << 32 | UInt64(document)) }
    for hash in fingerprint.anchors { postings[.anchors]?.append(UInt64(hash) << 32 | UInt64(document)) }
  }

  /// Writes the postings into a new segment, in the transaction under way.
  ///
  /// - Complexity: O(n log n).
  mutating func write(to database: Database) throws {
    try database.execute(sql: "INSERT INTO segment (postings) VALUES (?)", arguments: [count])
    let segment = database.lastInsertedRowID
    let insert = try database.cachedStatement(sql: "INSERT INTO posting (place, documents) VALUES (?, ?)")
    for kind in PostingKind.allCases {
      var all = postings.removeValue(forKey: kind) ?? []
      all.sort()
      var next = 0
      while next < all.count {
        let group = PostingKind.group(of: UInt32(all[next] >> 32))
        let end = all[next...].firstIndex { PostingKind.group(of: UInt32($0 >> 32)) != group } ?? all.count
        let place = kind.place(group: group, segment: segment)
        try insert.execute(arguments: [place, Data(PostingCode.bytes(of: all[next..<end], at: place))])
        next = end
      }
      postings[kind] = []
    }
  }
}
