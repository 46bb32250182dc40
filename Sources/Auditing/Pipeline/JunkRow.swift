// SPDX-License-Identifier: Apache-2.0

/// On how many pages a piece of junk stands: hashes of its words and of the pages' host, 0 where that is not known.
struct JunkRow: BitwiseCopyable {
  let hash: UInt64
  let host: UInt64
  var pages: UInt64 = 1

  /// What rows are in the order of.
  var key: (UInt64, UInt64) { (hash, host) }
}
