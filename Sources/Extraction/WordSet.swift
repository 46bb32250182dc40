// SPDX-License-Identifier: Apache-2.0

/// A fixed set of words, looked up by hash in an open table.
struct WordSet: Sendable {
  private var table: [UInt64]
  private let mask: Int

  /// The set of the words of a text, parted by white space.
  init(_ words: String) {
    self.init(hashes: words.utf8.split { $0 <= 0x20 }.map { WordHash($0).value })
  }

  init(hashes: [UInt64]) {
    var size = 16
    while size < hashes.count * 3 { size *= 2 }
    mask = size - 1
    table = [UInt64](repeating: 0, count: size)
    for hash in hashes {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while table[slot] != 0, table[slot] != hash { slot = (slot + 1) & mask }
      table[slot] = hash
    }
  }

  /// Whether a word is in the set.
  ///
  /// - Complexity: O(1) on average.
  func contains(_ word: WordHash) -> Bool {
    var slot = Int(truncatingIfNeeded: word.value) & mask
    while table[slot] != 0 {
      if table[slot] == word.value { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
