// SPDX-License-Identifier: Apache-2.0

import Language

/// Forms of one name (China, Chinese; Ilves, Ilves's), which are no change of it.
enum NameForms {
  /// Words that share so many letters at their beginning may be forms of one name.
  static let sharedLetters = 3

  /// What peoples and plurals are told from a name by.
  private static let suffixes = letters([
    "s", "an", "ian", "ese", "ish", "i", "er", "ers", "ans", "ians", "is", "ic", "ia", "ey", "land", "istan", "n", "ns",
  ])
  /// What two forms of a name may each end in behind what they share: Ukraine, Ukrainian.
  private static let endings = letters([
    "", "s", "a", "o", "e", "y", "an", "n", "ian", "ean", "ese", "ish", "i", "er", "ers", "ans", "ians", "is", "ic",
    "us", "iot", "land", "ia",
  ])

  private static func letters(_ words: [StaticString]) -> Set<[UInt8]> {
    Set(words.map { $0.withUTF8Buffer { Array($0) } })
  }

  /// Whether two names are forms of one: the same beginning, and behind it nothing but the endings of peoples and plurals.
  static func areForms(_ one: NameLetters, _ other: NameLetters) -> Bool {
    let shared = one.shared(with: other)
    guard shared >= sharedLetters else { return false }
    let first = one.rest(from: shared)
    let second = other.rest(from: shared)
    if first.isEmpty || second.isEmpty {
      // "Low" is not a form of "Lowe" nor "Pen" of "Penn"; "Russian" is one of "Russia".
      let longer = first.isEmpty ? second : first
      if longer.first == UInt8(ascii: "n") {
        return suffixes.contains(longer) && "aeio".utf8.contains { $0 == one[shared - 1] }
      }
      return suffixes.contains(longer)
    }
    return shared > sharedLetters && first.count + second.count > 2 && endings.contains(first)
      && endings.contains(second)
  }

  /// Whether both words are written in capitals throughout, or neither is: an abbreviation stands for a name.
  static func isSameCase(_ one: Int, _ original: PreparedDocument, _ other: Int, _ suspect: PreparedDocument) -> Bool {
    let capitals: Tokens.Flags = [.allCapitals, .acronym]
    return original.annotated.tokens.flags[one].isDisjoint(with: capitals)
      == suspect.annotated.tokens.flags[other].isDisjoint(with: capitals)
  }
}
