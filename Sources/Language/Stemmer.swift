// SPDX-License-Identifier: Apache-2.0

import Cstemmer

/// Snowball's English stemmer (Porter, 2001). One instance serves one text; it must not be shared between threads.
struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  /// A stemmer; where the library cannot make one, words are their own stems.
  init() {
    stemmer = sb_stemmer_new("english", "UTF_8")
  }

  deinit {
    sb_stemmer_delete(stemmer)
  }

  /// The key of a folded word's stem.
  func key(of word: [UInt8]) -> UInt32 {
    guard let stemmer, let stem = sb_stemmer_stem(stemmer, word, Int32(word.count)) else {
      return FoldedHash.key(FoldedHash(of: word).value)
    }
    let length = Int(sb_stemmer_length(stemmer))
    return FoldedHash.key(FoldedHash(of: UnsafeBufferPointer(start: stem, count: length)).value)
  }
}
