// SPDX-License-Identifier: Apache-2.0

/// What pieces of junk are told alike by: a hash that is the same for the same words, on whatever page and in whatever run.
public enum JunkHash {
  /// The hash of a piece of junk; case (ASCII), white space and signs are passed over where there are words.
  ///
  /// - Complexity: O(n).
  public static func of(_ text: some Collection<UInt8>) -> UInt64 {
    let bytes = Array(text)
    var words = Words.hashes(of: bytes[...])
    if words.isEmpty { words = bytes.split { $0 <= 0x20 }.map { WordHash($0) } }
    return words.reduce(WordHash.seed) { ($0 ^ $1.value) &* 0x9E37_79B9_7F4A_7C15 }
  }
}
