// SPDX-License-Identifier: Apache-2.0

/// A table from hashes, which are spread evenly already: a `Dictionary` would hash them again, at ten times the cost.
///
/// Open addressing with linear probing (Knuth, "The Art of Computer Programming", volume 3, section 6.4). It has one owner, so that a change
/// needs no check for others; entries are never taken out.
public struct HashTable<Key: FixedWidthInteger & UnsignedInteger & BitwiseCopyable, Value: BitwiseCopyable>: ~Copyable {
  // Inlinable, as the words of every document and of every pair are looked up in other modules.

  /// The keys of the slots; 0 where a slot is free, as the key 0 has a place of its own.
  @usableFromInline var keys: UnsafeMutablePointer<Key>
  @usableFromInline var values: UnsafeMutablePointer<Value>
  /// The number of slots less 1, a power of two less 1.
  @usableFromInline var mask: Int
  @usableFromInline var filled = 0
  @usableFromInline var valueOfZero: Value?

  /// An empty table that holds so many entries before it has to grow.
  @inlinable public init(capacity: Int = 8) {
    var slots = 16
    while slots < capacity * 2 { slots *= 2 }
    keys = .allocate(capacity: slots)
    keys.initialize(repeating: 0, count: slots)
    values = .allocate(capacity: slots)
    mask = slots - 1
  }

  /// The table of some entries; of two with one key the later one counts.
  ///
  /// With room for as many again: what is asked for is mostly not there, and ends at the first free slot.
  @inlinable public init(_ entries: [(key: Key, value: Value)]) {
    self.init(capacity: entries.count * 2)
    for entry in entries { update(entry.key, initially: entry.value) { $0 = entry.value } }
  }

  @inlinable deinit {
    keys.deallocate()
    values.deallocate()
  }

  /// The number of entries.
  @inlinable public var count: Int { filled + (valueOfZero == nil ? 0 : 1) }

  /// The value of a key; nil where the table does not hold it.
  ///
  /// - Complexity: O(1) on average.
  @inlinable public subscript(key: Key) -> Value? {
    guard key != 0 else { return valueOfZero }
    let slot = slot(of: key)
    return keys[slot] == 0 ? nil : values[slot]
  }

  /// Changes the value of a key that the table holds.
  ///
  /// - Returns: What the change returns; nil where the table does not hold the key.
  @inlinable public mutating func updateIfHeld<Result>(_ key: Key, _ change: (inout Value) -> Result) -> Result? {
    guard key != 0 else {
      guard var value = valueOfZero else { return nil }
      defer { valueOfZero = value }
      return change(&value)
    }
    let slot = slot(of: key)
    return keys[slot] == 0 ? nil : change(&values[slot])
  }

  /// Changes the value of a key, which is put in first where the table does not hold it.
  ///
  /// - Complexity: O(1) on average, O(n) where the table grows.
  @inlinable public mutating func update(_ key: Key, initially value: Value, _ change: (inout Value) -> Void) {
    guard key != 0 else {
      var held = valueOfZero ?? value
      change(&held)
      valueOfZero = held
      return
    }
    var slot = slot(of: key)
    if keys[slot] == 0 {
      if filled * 2 > mask {
        grow()
        slot = self.slot(of: key)
      }
      keys[slot] = key
      values.advanced(by: slot).initialize(to: value)
      filled += 1
    }
    change(&values[slot])
  }

  /// Hands on every value, in no order.
  @inlinable public func forEachValue(_ body: (Value) -> Void) {
    if let valueOfZero { body(valueOfZero) }
    for slot in 0...mask where keys[slot] != 0 { body(values[slot]) }
  }

  /// The slot that holds a key, or the free one where it would be put in.
  @inlinable func slot(of key: Key) -> Int {
    // Keys may be no hashes but numbers laid side by side; the upper bits of a product are the better ones (Fibonacci hashing).
    let product = UInt64(truncatingIfNeeded: key) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: product >> 32) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  @inlinable mutating func grow() {
    var larger = HashTable(capacity: mask + 1)
    for slot in 0...mask where keys[slot] != 0 {
      let target = larger.slot(of: keys[slot])
      larger.keys[target] = keys[slot]
      larger.values.advanced(by: target).initialize(to: values[slot])
    }
    swap(&keys, &larger.keys)
    swap(&values, &larger.values)
    mask = larger.mask
  }
}

// What is behind the pointers belongs to the table alone.
extension HashTable: @unchecked Sendable where Key: Sendable, Value: Sendable {}
