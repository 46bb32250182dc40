// SPDX-License-Identifier: Apache-2.0

/// The two inverted indexes, and where their groups of postings lie in the table `posting`.
enum PostingKind: Int64, CaseIterable, Sendable {
  /// Sampled word 3-grams.
  case shingles = 0
  /// Pairs of neighbouring names and numbers.
  case anchors = 1

  /// How many of a hash's upper bits name its group: 4,096 groups.
  static let groupBits: UInt32 = 12

  /// The group of a hash.
  static func group(of hash: UInt32) -> Int { Int(hash >> (32 - groupBits)) }

  /// The row of a group's postings in a segment.
  func place(group: Int, segment: Int64) -> Int64 { rawValue << 56 | Int64(group) << 40 | segment }

  /// The rows of a group in all segments.
  func places(group: Int) -> ClosedRange<Int64> {
    place(group: group, segment: 0)...place(group: group, segment: 1 << 40 - 1)
  }
}
