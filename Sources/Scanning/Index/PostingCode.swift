// SPDX-License-Identifier: Apache-2.0

/// A group of postings as bytes: a checksum in four bytes, then each posting as the difference of its hash to the one
/// before and its document, or the difference of the documents where the hashes are the same, in base-128 varints
/// (Witten, Moffat, Bell: Managing Gigabytes, 1999, 3.3).
enum PostingCode {
  /// Codes postings.
  ///
  /// - Parameters:
  ///   - postings: Hash in the upper, document in the lower 32 bits; ascending, without repetition.
  ///   - place: Where the bytes are kept; part of the checksum, so that they are not read at another place.
  /// - Returns: The bytes.
  static func bytes(of postings: ArraySlice<UInt64>, at place: Int64) -> [UInt8] {
    var bytes: [UInt8] = [0, 0, 0, 0]
    bytes.reserveCapacity(4 + postings.count * 5)
    var previous: UInt64 = 0
    for posting in postings {
      let step = (posting >> 32) - (previous >> 32)
      append(step, to: &bytes)
      append(step == 0 ? posting - previous : posting & 0xFFFF_FFFF, to: &bytes)
      previous = posting
    }
    let checksum = checksum(of: bytes[4...], at: place)
    for position in 0..<4 { bytes[position] = UInt8(truncatingIfNeeded: checksum >> (8 * UInt32(position))) }
    return bytes
  }

  /// Calls a body with each posting in order.
  ///
  /// - Returns: Whether the bytes are whole; the body may have been called even where they are not.
  static func forEach(in bytes: UnsafeRawBufferPointer, at place: Int64, _ body: (UInt64) -> Void) -> Bool {
    guard bytes.count > 4 else { return false }
    let expected = bytes[0..<4].reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard checksum(of: UnsafeRawBufferPointer(rebasing: bytes[4...]), at: place) == expected else { return false }
    var position = 4
    var hash: UInt64 = 0
    var document: UInt64 = 0
    while position < bytes.count {
      guard let step = number(in: bytes, at: &position), let rest = number(in: bytes, at: &position) else {
        return false
      }
      document = step == 0 ? document + rest : rest
      hash += step
      body(hash << 32 | document)
    }
    return true
  }

  private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func number(in bytes: UnsafeRawBufferPointer, at position: inout Int) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// Adler's checksum (1995) begun with the place: cheap, and no single changed bit goes unseen.
  private static func checksum(of bytes: some Collection<UInt8>, at place: Int64) -> UInt32 {
    var low: UInt64 = 1
    var high = UInt64(bitPattern: place) % 65_521
    for byte in bytes {
      low += UInt64(byte)
      high += low
      if low >= 1 << 40 || high >= 1 << 56 {
        low %= 65_521
        high %= 65_521
      }
    }
    return UInt32(high % 65_521) << 16 | UInt32(low % 65_521)
  }
}
