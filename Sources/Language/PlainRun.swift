// SPDX-License-Identifier: Apache-2.0

/// A run of letters from A to Z, read eight at once.
struct PlainRun {
  /// The hash of the letters and of what was before them.
  var hash: FoldedHash
  /// Whether all of them are capitals.
  var isCapital = true
  /// The place behind them, which is in the text still.
  var end: Int

  /// The letters at a place, of which there may be none; nil where the text ends too soon behind them to read eight at once.
  @inline(__always)
  init?(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, behind hash: FoldedHash = FoldedHash()) {
    self.hash = hash
    end = start
    while true {
      guard end &+ 8 <= bytes.count else { return nil }
      let letters = LetterBlock(UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: end, as: UInt64.self))
      self.hash.combine(letters.folded, count: letters.count)
      if letters.hasSmall { isCapital = false }
      end &+= letters.count
      if letters.count < 8 { return }
    }
  }
}
