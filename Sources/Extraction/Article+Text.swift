// SPDX-License-Identifier: Apache-2.0

internal import Language

extension Article {
  /// The article as text: its blocks, one a line, with the spaces put back that were lost between words.
  ///
  /// - Complexity: O(n).
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pageText.count)
    var lost = lostSpaces[...]
    for block in blocks {
      if !bytes.isEmpty { bytes.append(0x0A) }
      var start = block.range.lowerBound
      while let place = lost.first, place < block.range.upperBound {
        lost = lost.dropFirst()
        guard place > start else { continue }
        bytes.append(contentsOf: pageText.utf8[start..<place])
        bytes.append(0x20)
        start = place
      }
      bytes.append(contentsOf: pageText.utf8[start..<block.range.upperBound])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
