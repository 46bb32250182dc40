// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting
internal import GRDB
internal import Synchronization

/// The postings of an index in a file. A group of hashes is read when one of them is first asked for and then stays in
/// memory, 6 bytes a posting: a single query reads little, and after many all is in memory.
///
/// A group that cannot be read holds no postings, and ``failure`` says why: a query has no way to fail.
public final class StoredPostings: PostingStore {
  private struct Postings {
    /// Where the postings of each upper half of a hash begin, and how many they are; nil until they are read.
    var directory: [(begin: UInt32, count: UInt32)?] = Array(repeating: nil, count: 1 << 16)
    /// The lower halves of the hashes, ascending within an entry of the directory.
    var remainders: [UInt16] = []
    /// The documents, ascending within a hash.
    var documents: [UInt32] = []
    var failure: String?
  }

  private let database: DatabaseQueue
  private let kind: PostingKind
  private let removed: Set<UInt32>
  private let postings = Mutex(Postings())

  /// The postings of one kind; those of removed documents are left out.
  init(_ database: DatabaseQueue, kind: PostingKind, removed: Set<UInt32>) {
    self.database = database
    self.kind = kind
    self.removed = removed
  }

  /// What went wrong while postings were read, if anything did.
  public var failure: String? { postings.withLock { $0.failure } }

  /// The places of a hash's postings.
  ///
  /// - Complexity: O(log n) once the hash's group is in memory.
  public func places(of hash: UInt32) -> Range<Int> {
    postings.withLock { postings in
      let upper = Int(hash >> 16)
      if postings.directory[upper] == nil { read(group: PostingKind.group(of: hash), into: &postings) }
      guard let entry = postings.directory[upper], entry.count > 0 else { return 0..<0 }
      let remainder = UInt16(truncatingIfNeeded: hash)
      let places = Int(entry.begin)..<Int(entry.begin + entry.count)
      let first = Self.partition(places) { postings.remainders[$0] >= remainder }
      let end = Self.partition(first..<places.upperBound) { postings.remainders[$0] > remainder }
      return first..<end
    }
  }

  /// The document of a posting.
  public func document(at place: Int) -> Int { postings.withLock { Int($0.documents[place]) } }

  /// Adds the documents of the postings at some places, of each at most `limit`, at the end of an array.
  public func append(documentsAt places: [Range<Int>], limit: Int, to found: inout [UInt32]) {
    postings.withLock { postings in
      for range in places { found += postings.documents[range.prefix(limit)] }
    }
  }

  /// Reads the postings of a group in all segments and adds them at the end.
  private func read(group: Int, into postings: inout Postings) {
    var found: [UInt64] = []
    var segments = 0
    do {
      try database.read { database in
        let range = kind.places(group: group)
        let rows = try Row.fetchCursor(
          database.cachedStatement(
            sql: "SELECT place, documents FROM posting WHERE place BETWEEN ? AND ? ORDER BY place"),
          arguments: [range.lowerBound, range.upperBound])
        while let row = try rows.next() {
          let place: Int64 = row[0]
          segments += 1
          let isWhole = try row.withUnsafeData(at: 1) { bytes in
            PostingCode.forEach(in: bytes, at: place) { posting in
              if removed.isEmpty || !removed.contains(UInt32(truncatingIfNeeded: posting)) { found.append(posting) }
            }
          }
          if !isWhole { postings.failure = "the postings in row \(place) are damaged" }
        }
      }
    } catch {
      postings.failure = StoreFile.reason(error)
    }
    if segments > 1 { found.sort() }
    var next = 0
    let halves = 1 << (16 - Int(PostingKind.groupBits))
    for upper in (group * halves)..<((group + 1) * halves) {
      let begin = postings.documents.count
      while next < found.count, Int(found[next] >> 48) == upper {
        postings.remainders.append(UInt16(truncatingIfNeeded: found[next] >> 32))
        postings.documents.append(UInt32(truncatingIfNeeded: found[next]))
        next += 1
      }
      postings.directory[upper] = (UInt32(begin), UInt32(postings.documents.count - begin))
    }
  }

  /// The first place of a range that a condition holds for, given that it holds for all after it.
  private static func partition(_ range: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
