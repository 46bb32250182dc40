// SPDX-License-Identifier: Apache-2.0

/// A piece of junk on a page: hashes of its words and of the page's host, 0 where that is not known.
struct JunkRow: Comparable, BitwiseCopyable {
  let hash: UInt64
  let host: UInt64

  static func < (left: JunkRow, right: JunkRow) -> Bool { (left.hash, left.host) < (right.hash, right.host) }
}
