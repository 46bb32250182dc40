// SPDX-License-Identifier: Apache-2.0

/// Words in a row, in lower case.
struct Phrase: Sendable, ExpressibleByStringLiteral {
  let words: [WordHash]

  init(stringLiteral text: String) {
    words = Words.hashes(of: Array(text.utf8)[...])
  }

  /// Whether the phrase stands at a place of some words.
  func matches(_ others: [WordHash], at start: Int) -> Bool {
    guard start >= 0, start + words.count <= others.count else { return false }
    for index in words.indices where words[index] != others[start + index] { return false }
    return true
  }
}
