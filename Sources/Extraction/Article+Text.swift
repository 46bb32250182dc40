// SPDX-License-Identifier: Apache-2.0

internal import Language

extension Article {
  /// The article as text: its blocks, one a line, with the spaces put back that were lost between words and the first of
  /// each of a spinner's choices.
  ///
  /// - Complexity: O(n).
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pageText.count)
    var repairs = repairs[...]
    for block in blocks {
      if !bytes.isEmpty { bytes.append(0x0A) }
      var start = block.range.lowerBound
      while let repair = repairs.first, repair.range.lowerBound < block.range.upperBound {
        repairs = repairs.dropFirst()
        guard repair.range.lowerBound >= start, repair.range.upperBound <= block.range.upperBound else { continue }
        bytes.append(contentsOf: pageText.utf8[start..<repair.range.lowerBound])
        bytes.append(contentsOf: repair.text)
        start = repair.range.upperBound
      }
      bytes.append(contentsOf: pageText.utf8[start..<block.range.upperBound])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands in the text instead of a stretch of the page, in the order of their places.
  private var repairs: [(range: Range<Int>, text: [UInt8])] {
    let spaces = lostSpaces.map { (range: $0..<$0, text: [UInt8(0x20)]) }
    let choices = junk.filter(\.isWithinSentence).map { item in
      let inner = pageText.utf8[item.range].dropFirst().prefix { $0 != 0x7C && $0 != 0x7D }
      return (range: item.range, text: Array(inner))
    }
    return (spaces + choices).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
