// SPDX-License-Identifier: Apache-2.0

import Language

extension WordTable {
  /// The key of a folded word's stem, as the words of a text have it.
  func stem(of word: [UInt8]) -> UInt32 {
    let hash = FoldedHash(of: word).value
    return entry(for: hash)?.stem ?? FoldedHash.key(hash)
  }
}
