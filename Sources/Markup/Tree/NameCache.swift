// SPDX-License-Identifier: Apache-2.0

/// Finds what a name of libxml2's dictionary stands for, by its address where it was seen before.
///
/// One name may have several addresses, so a miss compares the letters; addresses hold for one parse only.
struct NameCache<Value> {
  private var addresses: [UInt]
  private var values: [Value]
  private let table: [String: Value]
  private let unknown: Value

  /// A cache in front of a table.
  init(table: [String: Value], unknown: Value) {
    self.table = table
    self.unknown = unknown
    addresses = [UInt](repeating: 0, count: 512)
    values = [Value](repeating: unknown, count: 512)
  }

  /// The value of a name.
  mutating func value(of name: UnsafePointer<UInt8>) -> Value {
    let address = UInt(bitPattern: name)
    let slot = Int(truncatingIfNeeded: address ^ address >> 9) & 511
    if addresses[slot] == address { return values[slot] }
    let value = table[String(cString: name)] ?? unknown
    addresses[slot] = address
    values[slot] = value
    return value
  }
}
