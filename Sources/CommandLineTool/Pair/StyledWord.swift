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
  /// Whether a changed stretch begins with it.
  var isFirst = true
  /// Whether a changed stretch ends with it.
  var isLast = true

  /// The columns that the word takes, with its marks where it is shown without colour.
  func width(coloured: Bool) -> Int {
    guard change != .none, !coloured else { return text.unicodeScalars.count }
    return text.unicodeScalars.count + (isFirst ? 2 : 0) + (isLast ? 2 : 0)
  }

  /// The word as shown: in colour, or with its stretch between `[-` and `-]` or `{+` and `+}`.
  func shown(coloured: Bool) -> String {
    switch (change, coloured) {
    case (.none, _): text
    case (.removed, true): "\u{1B}[31m\(text)\u{1B}[0m"
    case (.added, true): "\u{1B}[32m\(text)\u{1B}[0m"
    case (.removed, false): "\(isFirst ? "[-" : "")\(text)\(isLast ? "-]" : "")"
    case (.added, false): "\(isFirst ? "{+" : "")\(text)\(isLast ? "+}" : "")"
    }
  }
}
