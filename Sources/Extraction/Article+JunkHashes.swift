// SPDX-License-Identifier: Apache-2.0

internal import Language

extension Article {
  /// The hashes of the article's junk, repeats aside: those are the article's own text.
  ///
  /// - Complexity: O(n) in the junk.
  public var junkHashes: [UInt64] {
    junk.filter { !$0.kind.isRepeat }.map { JunkHash.of(pageText.utf8[$0.range]) }
  }
}
