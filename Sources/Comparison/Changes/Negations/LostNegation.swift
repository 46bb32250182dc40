// SPDX-License-Identifier: Apache-2.0

/// A negation that one side of a row has and the other has not.
struct LostNegation {
  /// The word that denies, and its place in the alignment.
  let token: Int
  let place: Int
  /// Whether the original has it.
  let isOriginal: Bool
  /// The words of the side that has it.
  let from: Range<Int>
  /// What the other side has in their place.
  let to: Range<Int>
  /// Whether its clause stands word for word on the other side but for it.
  let isTight: Bool

  /// The words of the original.
  var original: Range<Int> { isOriginal ? from : to }
  /// The words of the suspect.
  var suspect: Range<Int> { isOriginal ? to : from }
}
