// SPDX-License-Identifier: Apache-2.0

/// Whether a word says yes or no to what it stands with: found out once for each word of a document.
struct Polarity: OptionSet, Sendable {
  let rawValue: UInt8

  /// Denies what follows: a negation, or `failed to`, `denied that` and their like.
  static var denial: Polarity { Polarity(rawValue: 1) }
  /// Denies by itself: `without`, `nobody`.
  static var negative: Polarity { Polarity(rawValue: 2) }
  /// Says that someone is against something, or what is excepted.
  static var opposition: Polarity { Polarity(rawValue: 8) }
  /// Has an opposite.
  static var opposable: Polarity { Polarity(rawValue: 4) }
}
