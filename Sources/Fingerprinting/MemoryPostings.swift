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

  /// The postings of a list.
  ///
  /// - Parameter postings: Hash in the upper, document in the lower 32 bits; in any order, repetitions are dropped.
  /// - Complexity: O(n log n).
  public init(_ postings: consuming [UInt64]) {
    postings.sort()
    var directory: [UInt32] = [0]
    directory.reserveCapacity(1 << 16 + 1)
    var remainders: [UInt16] = []
    var documents: [UInt32] = []
    remainders.reserveCapacity(postings.count)
    documents.reserveCapacity(postings.count)
    var previous: UInt64?
    for posting in postings where posting != previous {
      previous = posting
      let upper = Int(posting >> 48)
      while directory.count <= upper { directory.append(UInt32(documents.count)) }
      remainders.append(UInt16(truncatingIfNeeded: posting >> 32))
      documents.append(UInt32(truncatingIfNeeded: posting))
    }
    while directory.count <= 1 << 16 { directory.append(UInt32(documents.count)) }
    self.directory = directory
    self.remainders = remainders
    self.documents = documents
  }

  /// The number of postings.
  public var count: Int { documents.count }

  /// The places of a hash's postings.
  ///
  /// - Complexity: O(log n).
  public func places(of hash: UInt32) -> Range<Int> {
    let upper = Int(hash >> 16)
    let remainder = UInt16(truncatingIfNeeded: hash)
    let entry = Int(directory[upper])..<Int(directory[upper + 1])
    let first = partition(entry) { remainders[$0] >= remainder }
    let end = partition(first..<entry.upperBound) { remainders[$0] > remainder }
    return first..<end
  }

  /// The document of a posting.
  public func document(at place: Int) -> Int { Int(documents[place]) }

  /// The first place of a range that a condition holds for, given that it holds for all after it.
  private func partition(_ range: Range<Int>, _ holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
