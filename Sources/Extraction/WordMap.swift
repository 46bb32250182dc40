// SPDX-License-Identifier: Apache-2.0

/// Values found by the hash of a word, in an open table: words are hashed already, so a dictionary would hash twice.
struct WordMap<Value: Sendable>: Sendable {
  private let mixer: UInt64
  private var keys: [UInt64]
  private var values: [Value?]
  /// The number of words.
  private(set) var count = 0

  /// A map without words, with room for some.
  init(capacity: Int = 8) {
    mixer = WordHash.mixer
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Value?](repeating: nil, count: size)
  }

  /// Whether the map holds nothing.
  var isEmpty: Bool { count == 0 }

  /// The value of a word; nil where there is none. Values cannot be taken out.
  ///
  /// - Complexity: O(1) on average.
  subscript(_ word: WordHash) -> Value? {
    get {
      let slot = slot(of: word.value)
      return keys[slot] == word.value ? values[slot] : nil
    }
    set {
      guard let newValue else { return }
      if (count + 1) * 2 > keys.count { grow() }
      let slot = slot(of: word.value)
      if keys[slot] == 0 { count += 1 }
      keys[slot] = word.value
      values[slot] = newValue
    }
  }

  /// Where a word stands, or would.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* mixer) >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = WordMap(capacity: keys.count)
    for (key, value) in zip(keys, values) where key != 0 { larger[WordHash(value: key)] = value }
    self = larger
  }
}
