// SPDX-License-Identifier: Apache-2.0

import Language

/// Which way words right before a number leave it open: "at least 30", "up to 30".
enum NumberBound {
  case least, most

  /// The bound that the words before a number set; nil where they set none.
  init?(before token: Int, in tokens: Tokens) {
    guard token > 1, let bound = Self.bounds[[tokens.words[token - 2], tokens.words[token - 1]]] else { return nil }
    // "no more than", "not less than"
    let isDenied = token > 2 && tokens.flags[token - 3].contains(.negation)
    self = isDenied ? (bound == .least ? .most : .least) : bound
  }

  private static let bounds: [[UInt64]: NumberBound] = {
    let bounds: [(StaticString, StaticString, NumberBound)] = [
      ("at", "least", .least), ("more", "than", .least), ("upwards", "of", .least), ("minimum", "of", .least),
      ("at", "most", .most), ("up", "to", .most), ("less", "than", .most), ("fewer", "than", .most),
      ("maximum", "of", .most),
    ]
    return Dictionary(
      uniqueKeysWithValues: bounds.map { ([FoldedHash(of: $0.0).value, FoldedHash(of: $0.1).value], $0.2) })
  }()
}
