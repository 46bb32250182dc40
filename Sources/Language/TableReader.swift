// SPDX-License-Identifier: Apache-2.0

/// Reads the little-endian fields of a table in order.
struct TableReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func word() -> UInt32 {
    var value: UInt32 = 0
    for shift in 0..<4 where position + shift < bytes.count {
      value |= UInt32(bytes[position + shift]) << (8 * UInt32(shift))
    }
    position += 4
    return value
  }

  mutating func words(_ count: Int) -> [UInt32] {
    var words: [UInt32] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(word()) }
    return words
  }

  mutating func octets(_ count: Int) -> [UInt8] {
    let end = min(bytes.count, position + count)
    defer { position = end }
    return Array(bytes[position..<end])
  }

  /// A number of seven bits a byte, the lowest first.
  mutating func varint() -> Int {
    var value = 0
    var shift = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      value |= Int(byte & 127) << shift
      shift += 7
      if byte < 128 || shift > 56 { break }
    }
    return value
  }
}
