// SPDX-License-Identifier: Apache-2.0

/// Postings by hash: which documents hold it. In memory or in a file; the search is the same.
public protocol PostingStore: Sendable {
  /// The places of a hash's postings, in ascending order of documents and without repetition.
  func places(of hash: UInt32) -> Range<Int>
  /// The places of the postings of some hashes: what a store in memory answers faster than one after the other.
  func places(of hashes: ArraySlice<UInt32>) -> [Range<Int>]
  /// The document of a posting.
  func document(at place: Int) -> Int
  /// Adds the documents of the postings at some places, of each at most `limit`, at the end of an array: a call for all of them.
  func append(documentsAt places: [Range<Int>], limit: Int, to found: inout [UInt32])
}

extension PostingStore {
  /// The places of the postings of some hashes, one after the other.
  public func places(of hashes: ArraySlice<UInt32>) -> [Range<Int>] { hashes.map { places(of: $0) } }
}
