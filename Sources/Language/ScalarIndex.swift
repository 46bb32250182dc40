// SPDX-License-Identifier: Apache-2.0

/// Converts byte positions of a text into positions in Unicode scalars.
///
/// Scalars are counted once for every 64 bytes; a look-up counts within one such block.
///
/// - Complexity: O(n) to build, O(1) for a look-up.
public struct ScalarIndex: Sendable {
  private static let blockSize = 64

  private let utf8: [UInt8]
  private let scalarsBefore: [UInt32]

  /// The index of a text.
  public init(_ text: Text) {
    utf8 = text.utf8
    var scalarsBefore: [UInt32] = []
    scalarsBefore.reserveCapacity(utf8.count / Self.blockSize + 1)
    var scalars: UInt32 = 0
    for (position, byte) in utf8.enumerated() {
      if position % Self.blockSize == 0 { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    if utf8.count % Self.blockSize == 0 { scalarsBefore.append(scalars) }
    self.scalarsBefore = scalarsBefore
  }

  /// The number of Unicode scalars that begin before a byte position, which is clamped to the text.
  public func scalars(before position: Int) -> Int {
    let position = min(max(position, 0), utf8.count)
    let block = position / Self.blockSize
    var scalars = Int(scalarsBefore[block])
    for index in block * Self.blockSize..<position where utf8[index] & 0xC0 != 0x80 {
      scalars += 1
    }
    return scalars
  }

  /// A range of bytes as an offset and a length in Unicode scalars.
  public func span(of bytes: Range<Int>) -> ScalarSpan {
    let offset = scalars(before: bytes.lowerBound)
    return ScalarSpan(offset: offset, length: scalars(before: bytes.upperBound) - offset)
  }
}
