// SPDX-License-Identifier: Apache-2.0

/// Postings in memory as parallel arrays: 6 bytes a posting and a fixed directory of 256 KiB.
///
/// A hash is split into its upper half, which is the place in the directory, and its lower half, which is stored
/// (quotienting: Knuth, The Art of Computer Programming 3, 6.4, exercise 13).
public struct MemoryPostings: PostingStore {
  /// Where each upper half's postings begin; one entry more than there are halves.
  private let directory: [UInt32]
  /// The lower halves of the hashes, ascending within an entry of the directory.
  private let remainders: [UInt16]
  /// The documents, ascending within a hash.
  private let documents: [UInt32]

  /// Postings laid out already: ``MemoryPostingsBuilder`` makes them.
  init(directory: [UInt32], remainders: [UInt16], documents: [UInt32]) {
    self.directory = directory
    self.remainders = remainders
    self.documents = documents
  }

  /// The number of postings.
  public var count: Int { documents.count }

  /// The memory that the postings take, in bytes.
  public var byteCount: Int { directory.count * 4 + count * 6 }

  /// The places of a hash's postings.
  ///
  /// - Complexity: O(log n + m) for m postings of the hash.
  public func places(of hash: UInt32) -> Range<Int> {
    let upper = Int(hash >> 16)
    let entry = Int(directory[upper])..<Int(directory[upper &+ 1])
    return remainders.withUnsafeBufferPointer {
      Self.places(of: UInt16(truncatingIfNeeded: hash), in: $0, entry)
    }
  }

  /// The places of the postings of some hashes.
  ///
  /// - Complexity: That of ``places(of:)-(UInt32)`` for each.
  public func places(of hashes: ArraySlice<UInt32>) -> [Range<Int>] {
    remainders.withUnsafeBufferPointer { remainders in
      directory.withUnsafeBufferPointer { directory in
        [Range<Int>](unsafeUninitializedCapacity: hashes.count) { places, count in
          // All memory is asked for before any of it is looked at, so that the processor fetches it at the same time; what is made of
          // the sum keeps the compiler from leaving the reading out.
          var asked = 0
          for hash in hashes where !remainders.isEmpty {
            let first = Int(directory[Int(hash >> 16)])
            asked &+= Int(remainders[min(first, remainders.count &- 1)])
          }
          precondition(asked >= 0)
          for hash in hashes {
            let upper = Int(hash >> 16)
            let entry = Int(directory[upper])..<Int(directory[upper &+ 1])
            places.initializeElement(
              at: count, to: Self.places(of: UInt16(truncatingIfNeeded: hash), in: remainders, entry))
            count &+= 1
          }
        }
      }
    }
  }

  /// So few remainders are looked at one by one.
  private static let fewest = 16

  /// The places of a remainder among those of an entry. No branch hangs on what is read from memory, so that the processor waits for the
  /// remainders of several hashes at once.
  @inline(__always)
  private static func places(
    of remainder: UInt16, in remainders: UnsafeBufferPointer<UInt16>, _ entry: Range<Int>
  ) -> Range<Int> {
    var low = entry.lowerBound
    var size = entry.count
    while size > fewest {
      let half = size / 2
      // All ones where the remainder in the middle is less.
      let isLess = (Int(remainders[low &+ half &- 1]) &- Int(remainder)) &>> 63
      low &+= half & isLess
      size &-= half
    }
    var below = 0
    var notAbove = 0
    for place in low..<low &+ size {
      let difference = Int(remainders[place]) &- Int(remainder)
      below &-= difference &>> 63
      notAbove &-= (difference &- 1) &>> 63
    }
    let first = low &+ below
    var end = low &+ notAbove
    if end == low &+ size { while end < entry.upperBound, remainders[end] == remainder { end &+= 1 } }
    return first..<end
  }

  /// The document of a posting.
  public func document(at place: Int) -> Int { Int(documents[place]) }

  /// Adds the documents of the postings at some places, of each at most `limit`, at the end of an array.
  public func append(documentsAt places: [Range<Int>], limit: Int, to found: inout [UInt32]) {
    documents.withUnsafeBufferPointer { documents in
      // As with the places.
      var asked = 0
      for range in places where !range.isEmpty { asked &+= Int(documents[range.lowerBound]) }
      precondition(asked >= 0)
      for range in places {
        for place in range.prefix(limit) { found.append(documents[place]) }
      }
    }
  }
}
