// SPDX-License-Identifier: Apache-2.0

/// A word of a row and its opposite in its place.
struct Opposite {
  /// The place of the original's word in the alignment.
  let place: Int
  /// The original's word.
  let original: Int
  /// The suspect's word.
  let suspect: Int
}
