// SPDX-License-Identifier: Apache-2.0

/// Postings in memory as parallel arrays: 6 bytes a posting, and a directory of a byte more for each at most, or of 256 KiB.
///
/// A hash is split into its upper bits, which are the place in the directory, and its lower half, which is stored
/// (quotienting: Knuth, The Art of Computer Programming 3, 6.4, exercise 13).
public struct MemoryPostings: PostingStore {
  /// Where the postings of each value of the upper bits begin; one entry more than there are values.
  private let directory: [UInt32]
  /// By how much a hash is shifted to leave its upper bits.
  private let shift: UInt32
  /// The lower halves of the hashes, ascending within an entry of the directory.
  private let remainders: [UInt16]
  /// The documents, ascending within a hash.
  private let documents: [UInt32]

  /// Postings laid out already: ``MemoryPostingsBuilder`` makes them.
  init(directory: [UInt32], remainders: [UInt16], documents: [UInt32]) {
    self.directory = directory
    shift = UInt32(32 - (directory.count - 1).trailingZeroBitCount)
    self.remainders = remainders
    self.documents = documents
  }

  /// How many upper bits the directory of so many postings goes by: so many that an entry has from four to eight postings, which are
  /// looked at one by one; never fewer than are left out of the remainders, and 24 at most.
  static func directoryBits(postings: Int) -> Int {
    min(24, max(16, Int.bitWidth - 1 - (postings / 4).leadingZeroBitCount))
  }

  /// The number of postings.
  public var count: Int { documents.count }

  /// The memory that the postings take, in bytes.
  public var byteCount: Int { directory.count * 4 + count * 6 }

  /// The places of a hash's postings.
  ///
  /// - Complexity: O(log n + m) for m postings of the hash.
  public func places(of hash: UInt32) -> Range<Int> {
    let upper = Int(hash &>> shift)
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
            let first = Int(directory[Int(hash &>> shift)])
            asked &+= Int(remainders[min(first, remainders.count &- 1)])
          }
          precondition(asked >= 0)
          for hash in hashes {
            let upper = Int(hash &>> shift)
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
        found.append(contentsOf: UnsafeBufferPointer(rebasing: documents[range.prefix(limit)]))
      }
    }
  }
}
