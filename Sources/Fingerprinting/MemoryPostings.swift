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
