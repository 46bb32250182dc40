// SPDX-License-Identifier: Apache-2.0

/// Postings by hash: which documents hold it. In memory or in a file; the search is the same.
public protocol PostingStore: Sendable {
  /// The places of a hash's postings, in ascending order of documents and without repetition.
  func places(of hash: UInt32) -> Range<Int>
  /// The document of a posting.
  func document(at place: Int) -> Int
}
