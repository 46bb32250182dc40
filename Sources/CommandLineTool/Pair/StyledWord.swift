// SPDX-License-Identifier: Apache-2.0

/// A word of one side of a comparison with what the difference says of it.
struct StyledWord: Sendable, Hashable {
  /// What the difference says of a word.
  enum Change: Sendable, Hashable {
    /// It stands on both sides.
    case none
    /// It stands in the original alone.
    case removed
    /// It stands in the suspect alone.
    case added
  }

  /// The word, without white space.
  var text: String
  /// What the difference says of it.
  var change: Change

  /// The columns that the word takes, with its marks where it is shown without colour.
  func width(coloured: Bool) -> Int { text.unicodeScalars.count + (change == .none || coloured ? 0 : 4) }

  /// The word as shown: in colour, or between `[-` and `-]` or `{+` and `+}`.
  func shown(coloured: Bool) -> String {
    switch (change, coloured) {
    case (.none, _): text
    case (.removed, true): "\u{1B}[31m\(text)\u{1B}[0m"
    case (.added, true): "\u{1B}[32m\(text)\u{1B}[0m"
    case (.removed, false): "[-\(text)-]"
    case (.added, false): "{+\(text)+}"
    }
  }
}
