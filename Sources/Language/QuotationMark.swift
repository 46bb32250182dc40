// SPDX-License-Identifier: Apache-2.0

/// A quotation mark as the tokeniser meets it.
struct QuotationMark: Sendable {
  /// How the mark is drawn.
  enum Kind: Sendable {
    case doubleOpen
    case doubleClose
    case doubleLow
    case doubleStraight
    case singleOpen
    case singleClose
    case singleStraight
    case guillemetLeft
    case guillemetRight
  }

  var kind: Kind
  /// Where the mark stands, in bytes.
  var range: Range<Int>
}
