// SPDX-License-Identifier: Apache-2.0

internal import Czlib

/// Records as they lie in a store: their length in four bytes, then their bytes through zlib.
enum Deflate {
  /// Longer than any record that is written, in bytes.
  private static let longest = 1 << 30

  /// Bytes made shorter.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    precondition(bytes.count <= longest, "a record is shorter than 1 GiB")
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size) + 4)
    let status = packed.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return Z_BUF_ERROR }
      return compress2(start + 4, &size, bytes, uLong(bytes.count), 4)
    }
    precondition(status == Z_OK, "zlib packs what fits into memory")
    for place in 0..<4 { packed[place] = UInt8(truncatingIfNeeded: bytes.count >> (8 * place)) }
    packed.removeSubrange((Int(size) + 4)...)
    return packed
  }

  /// The bytes again; nil where they are damaged.
  static func unpacked(_ packed: [UInt8]) -> [UInt8]? {
    guard packed.count > 4 else { return nil }
    let length = packed[0..<4].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= longest else { return nil }
    var bytes = [UInt8](repeating: 0, count: max(1, length))
    var size = uLong(bytes.count)
    let status = packed.withUnsafeBufferPointer { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return Z_BUF_ERROR }
      return uncompress(&bytes, &size, start + 4, uLong(packed.count - 4))
    }
    guard status == Z_OK, Int(size) == length else { return nil }
    if length == 0 { bytes.removeAll() }
    return bytes
  }
}
