// SPDX-License-Identifier: Apache-2.0

/// Lays out ``MemoryPostings`` in two passes over the documents, so that no more memory is taken than they keep: the
/// first pass counts, the second puts each posting in its place (a counting sort by the upper halves of the hashes).
struct MemoryPostingsBuilder {
  /// Before the second pass: how many postings each upper half has. In it: where the next one of each goes.
  private var directory = [UInt32](repeating: 0, count: 1 << 16 + 1)
  private var remainders: [UInt16] = []
  private var documents: [UInt32] = []

  /// The first pass: counts a document's hashes, which are without repetition.
  mutating func count(_ hashes: ArraySlice<UInt32>) {
    for hash in hashes { directory[Int(hash >> 16)] += 1 }
  }

  /// Between the passes: makes room.
  mutating func beginPlacing() {
    var total: UInt32 = 0
    for upper in directory.indices {
      let count = directory[upper]
      directory[upper] = total
      total += count
    }
    remainders = Array(repeating: 0, count: Int(total))
    documents = Array(repeating: 0, count: Int(total))
  }

  /// The second pass: places a document's hashes, the same as counted; documents come in ascending order.
  mutating func place(_ hashes: ArraySlice<UInt32>, of document: UInt32) {
    for hash in hashes {
      let place = Int(directory[Int(hash >> 16)])
      directory[Int(hash >> 16)] += 1
      remainders[place] = UInt16(truncatingIfNeeded: hash)
      documents[place] = document
    }
  }

  /// The postings.
  ///
  /// - Complexity: O(n log n) at worst, where all hashes share their upper half; about linear for hashes that spread.
  consuming func postings() -> MemoryPostings {
    // Each entry now holds its end, which is the beginning of the next.
    directory.withUnsafeMutableBufferPointer { ends in
      for upper in stride(from: ends.count - 1, to: 0, by: -1) { ends[upper] = ends[upper - 1] }
      ends[0] = 0
    }
    var entry: [UInt64] = []
    for upper in 0..<(1 << 16) {
      let places = Int(directory[upper])..<Int(directory[upper + 1])
      guard places.count > 1 else { continue }
      guard places.count > Self.mostInserted else {
        insert(places)
        continue
      }
      entry.removeAll(keepingCapacity: true)
      for place in places { entry.append(UInt64(remainders[place]) << 32 | UInt64(documents[place])) }
      entry.sort()
      for (place, posting) in zip(places, entry) {
        remainders[place] = UInt16(truncatingIfNeeded: posting >> 32)
        documents[place] = UInt32(truncatingIfNeeded: posting)
      }
    }
    return MemoryPostings(directory: directory, remainders: remainders, documents: documents)
  }

  /// More postings of one entry are not sorted by inserting.
  private static let mostInserted = 48

  /// Sorts a few postings by their remainders; those of one hash stay in the order of their documents (insertion sort).
  private mutating func insert(_ places: Range<Int>) {
    remainders.withUnsafeMutableBufferPointer { remainders in
      documents.withUnsafeMutableBufferPointer { documents in
        for next in places.dropFirst() {
          let remainder = remainders[next]
          let document = documents[next]
          var place = next
          while place > places.lowerBound, remainders[place - 1] > remainder {
            remainders[place] = remainders[place - 1]
            documents[place] = documents[place - 1]
            place -= 1
          }
          remainders[place] = remainder
          documents[place] = document
        }
      }
    }
  }
}
