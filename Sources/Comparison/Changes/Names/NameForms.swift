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

  /// Whether two names are one name that came from another script or lost its diacritics: "Müller", "Mueller"; "Zelensky", "Zelenskiy".
  static func areOneSpelling(_ one: NameLetters, _ other: NameLetters) -> Bool {
    // Most names are told apart by their first letters, unless one of those is written in two.
    guard let initial = one.first, let another = other.first, initial == another || max(initial, another) >= 0x80 else {
      return false
    }
    let first = one.rest(from: 0)
    let second = other.rest(from: 0)
    let isPlain = first.allSatisfy { $0 < 0x80 }
    if isPlain != second.allSatisfy({ $0 < 0x80 }) { return spelledOut(first) == spelledOut(second) }
    guard isPlain, let ending = withoutEnding(first), let otherEnding = withoutEnding(second) else { return false }
    return ending == otherEnding
  }

  /// The letters with umlauts and ligatures in two letters each.
  private static func spelledOut(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var place = 0
    while place < letters.count {
      if letters[place] == 0xC3, place + 1 < letters.count {
        switch letters[place + 1] | 0x20 {
        case 0xA4, 0xA6: result += Array("ae".utf8)
        case 0xA5: result += Array("aa".utf8)
        case 0xB6, 0xB8: result += Array("oe".utf8)
        case 0xBC: result += Array("ue".utf8)
        case 0xBF: result += Array("ss".utf8)
        default: result += letters[place..<place + 2]
        }
        place += 2
      } else {
        result.append(letters[place])
        place += 1
      }
    }
    return result
  }

  /// The letters before an ending that is written with "y" or "i": Andrey, Zelenskyy; nil where the name has none.
  private static func withoutEnding(_ letters: [UInt8]) -> ArraySlice<UInt8>? {
    let ending = letters.reversed().prefix {
      $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "i") || $0 == UInt8(ascii: "j")
    }
    guard ending.count == 1 || ending.count == 2, letters.count - ending.count >= sharedLetters else { return nil }
    let rest = letters.dropLast(ending.count)
    // Only where such endings are: Sergey, Zelensky. "Kelly" and "Kelli" are two names.
    guard rest.last == UInt8(ascii: "e") || rest.suffix(2).elementsEqual("sk".utf8) else { return nil }
    return rest
  }

  /// Whether two names are forms of one: the same beginning, and behind it nothing but the endings of peoples and plurals.
  static func areForms(_ one: NameLetters, _ other: NameLetters) -> Bool {
    if areOneSpelling(one, other) { return true }
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
