// SPDX-License-Identifier: Apache-2.0

/// The places where words begin, in bytes, ascending.
extension Array<UInt32> {
  /// The words that begin inside a range of bytes.
  ///
  /// - Complexity: O(log n).
  @inline(__always)
  func words(startingIn bytes: Range<Int>) -> Range<Int> {
    let lower = word(startingAtOrAfter: bytes.lowerBound)
    return lower..<Swift.max(lower, word(startingAtOrAfter: bytes.upperBound))
  }

  /// The first word that begins at or after a byte position.
  ///
  /// - Complexity: O(log n).
  @inline(__always)
  func word(startingAtOrAfter position: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle]) < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
