// SPDX-License-Identifier: Apache-2.0

/// A table from hashes of words, which are spread evenly already: a `Dictionary` would hash them again, at ten times the cost.
struct HashTable<Key: FixedWidthInteger & UnsignedInteger & Sendable, Value: Sendable>: Sendable {
  private var keys: [Key]
  private var values: [Value?]
  private let mask: Int

  /// The table of some entries; of two with one key the later one counts. The hash 0 stands for none.
  init(_ entries: [(key: Key, value: Value)]) {
    var capacity = 16
    while capacity < entries.count * 4 { capacity *= 2 }
    mask = capacity - 1
    keys = [Key](repeating: 0, count: capacity)
    values = [Value?](repeating: nil, count: capacity)
    for entry in entries where entry.key != 0 {
      var slot = Int(truncatingIfNeeded: entry.key) & mask
      while keys[slot] != 0, keys[slot] != entry.key { slot = (slot + 1) & mask }
      keys[slot] = entry.key
      values[slot] = entry.value
    }
  }

  /// The value of a hash; nil where the table does not hold it.
  ///
  /// - Complexity: O(1) on average.
  subscript(key: Key) -> Value? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
