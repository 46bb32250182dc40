// SPDX-License-Identifier: Apache-2.0

/// Look-up in an ascending array of evenly spread 32-bit keys by way of their upper 16 bits.
enum SortedKeys {
  /// For each value of the upper 16 bits the number of smaller keys, with the number of all keys at the end.
  static func buckets(of keys: [UInt32]) -> [UInt32] {
    var buckets = [UInt32](repeating: 0, count: 65_537)
    for key in keys { buckets[Int(key >> 16) + 1] += 1 }
    for index in 1...65_536 { buckets[index] += buckets[index - 1] }
    return buckets
  }

  /// The row of a key; nil where it is not there.
  @inline(__always)
  static func row(of key: UInt32, in keys: [UInt32], buckets: [UInt32]) -> Int? {
    let bucket = Int(key >> 16)
    var row = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while row < end {
      if keys[row] == key { return row }
      row += 1
    }
    return nil
  }
}
