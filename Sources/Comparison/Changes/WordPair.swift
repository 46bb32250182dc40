// SPDX-License-Identifier: Apache-2.0

/// A step of a word alignment: a word of the original beside a word of the suspect, or a word that stands on one side only.
struct WordPair: Sendable {
  /// How the two words stand to each other.
  enum Likeness: Sendable {
    case equal
    case sameStem
    case synonym
    case different
    case onlyOriginal
    case onlySuspect

    /// Whether the two words say the same.
    var isMatch: Bool { self == .equal || self == .sameStem || self == .synonym }
  }

  var likeness: Likeness
  /// The original's word, or -1.
  var original: Int
  /// The suspect's word, or -1.
  var suspect: Int
}
