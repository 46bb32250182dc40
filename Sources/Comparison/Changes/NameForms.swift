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

  private static func letters(_ words: [StaticString]) -> Set<[UInt64]> {
    Set(words.map { $0.withUTF8Buffer { $0.map { UInt64($0) } } })
  }

  /// The letters of a word in lower case, without a possessive.
  static func letters(_ token: Int, in document: PreparedDocument) -> [UInt64] {
    var bytes = Array(document.text.utf8[document.annotated.tokens.range(of: token)])
    for ending in ["'s", "’s"] where bytes.count > 3 && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      bytes.removeLast(ending.utf8.count)
      break
    }
    return bytes.map { UInt64($0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0) }
  }

  /// Whether two names are forms of one: the same beginning, and behind it nothing but the endings of peoples and plurals.
  static func areForms(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    var shared = 0
    while shared < one.count, shared < other.count, one[shared] == other[shared] { shared += 1 }
    guard shared >= sharedLetters else { return false }
    let first = Array(one[shared...])
    let second = Array(other[shared...])
    if first.isEmpty || second.isEmpty {
      // "Low" is not a form of "Lowe" nor "Pen" of "Penn"; "Russian" is one of "Russia".
      let longer = first.isEmpty ? second : first
      if longer.first == UInt64(UInt8(ascii: "n")) {
        return suffixes.contains(longer) && "aeio".utf8.contains { UInt64($0) == one[shared - 1] }
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
