// SPDX-License-Identifier: Apache-2.0

extension Tokens {
  /// The words of a range that count, ascending.
  ///
  /// Noted down without a branch, as no processor guesses which they are: steps that look at one word of five need not pass the others.
  ///
  /// - Parameters:
  ///   - range: The words that are asked for.
  ///   - isCounted: 1 for a word that counts, 0 for others; a number, as a compiler makes branches of conditions.
  /// - Returns: Their numbers.
  @inline(__always)
  static func places(in range: Range<Int>, where isCounted: (Int) -> Int) -> [Int32] {
    // All are written, and those that do not count are written over.
    [Int32](unsafeUninitializedCapacity: range.count) { places, count in
      var found = 0
      for place in range {
        places[found] = Int32(truncatingIfNeeded: place)
        found &+= isCounted(place)
      }
      count = found
    }
  }
}

extension Tokens.Flags {
  /// 1 where a flag is set, else 0.
  @inlinable
  public func count(of flag: Tokens.Flags) -> Int { Int(rawValue &>> UInt16(flag.rawValue.trailingZeroBitCount) & 1) }
}
