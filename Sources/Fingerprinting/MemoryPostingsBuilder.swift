// SPDX-License-Identifier: Apache-2.0

/// Lays out ``MemoryPostings`` in two passes over the documents, so that hardly more memory is taken than they keep: the
/// first pass counts, the second puts each posting in its place (a counting sort by the upper halves of the hashes).
struct MemoryPostingsBuilder {
  /// Before the second pass: how many postings each upper half has. In it: where the next one of each goes.
  private var halves = [UInt32](repeating: 0, count: 1 << 16)
  /// The most postings of an upper half.
  private var largestHalf = 0
  private var remainders: [UInt16] = []
  private var documents: [UInt32] = []

  /// The first pass: counts a document's hashes, which are without repetition.
  mutating func count(_ hashes: ArraySlice<UInt32>) {
    halves.withUnsafeMutableBufferPointer { halves in
      for hash in hashes { halves[Int(hash >> 16)] += 1 }
    }
  }

  /// Between the passes: makes room.
  mutating func beginPlacing() {
    var total: UInt32 = 0
    for upper in halves.indices {
      let count = halves[upper]
      largestHalf = max(largestHalf, Int(count))
      halves[upper] = total
      total += count
    }
    remainders = Array(repeating: 0, count: Int(total))
    documents = Array(repeating: 0, count: Int(total))
  }

  /// The second pass: places a document's hashes, the same as counted; documents come in ascending order.
  mutating func place(_ hashes: ArraySlice<UInt32>, of document: UInt32) {
    halves.withUnsafeMutableBufferPointer { halves in
      remainders.withUnsafeMutableBufferPointer { remainders in
        documents.withUnsafeMutableBufferPointer { documents in
          for hash in hashes {
            let place = Int(halves[Int(hash >> 16)])
            precondition(place < documents.count, "more hashes than were counted")
            halves[Int(hash >> 16)] &+= 1
            remainders[place] = UInt16(truncatingIfNeeded: hash)
            documents[place] = document
          }
        }
      }
    }
  }

  /// The postings.
  ///
  /// - Complexity: O(n log n) at worst, where many hashes share their upper bits; about linear for hashes that spread.
  consuming func postings() -> MemoryPostings {
    let bits = MemoryPostings.directoryBits(postings: documents.count)
    var directory = [UInt32](repeating: 0, count: 1 << bits + 1)
    directory.withUnsafeMutableBufferPointer { directory in
      remainders.withUnsafeMutableBufferPointer { remainders in
        documents.withUnsafeMutableBufferPointer { documents in
          let sorter = PostingSorter(
            remainders: remainders, documents: documents, bits: bits - 16, largest: largestHalf)
          var start = 0
          // Each half now holds its end, which is where the next one begins.
          for (upper, end) in halves.enumerated() {
            sorter.sort(start..<Int(end), into: directory, at: upper << (bits - 16))
            start = Int(end)
          }
        }
      }
      directory[1 << bits] = UInt32(documents.count)
    }
    return MemoryPostings(directory: directory, remainders: remainders, documents: documents)
  }
}
