// SPDX-License-Identifier: Apache-2.0

/// A step of a word alignment: a word of the original beside a word of the suspect, or a word that stands on one side only.
struct WordPair: Sendable {
  /// How the two words stand to each other.
  enum Likeness: UInt8, Sendable {
    case equal
    case sameStem
    case synonym
    case different
    case onlyOriginal
    case onlySuspect

    /// Whether the two words say the same.
    var isMatch: Bool { rawValue <= Likeness.synonym.rawValue }

    /// Whether a word stands on either side.
    var isBeside: Bool { rawValue <= Likeness.different.rawValue }
  }

  let likeness: Likeness
  // In 32 bits each, as every row of a pair is laid out in them and read several times.
  private let originalNumber: Int32
  private let suspectNumber: Int32

  init(likeness: Likeness, original: Int, suspect: Int) {
    self.likeness = likeness
    originalNumber = Int32(original)
    suspectNumber = Int32(suspect)
  }

  /// The original's word, or -1.
  var original: Int { Int(originalNumber) }
  /// The suspect's word, or -1.
  var suspect: Int { Int(suspectNumber) }
}
