// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The measures of text that the figures are made of.
enum Measure {
  /// The words of a text: runs of letters, digits and underscores; CJK signs by themselves.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func finish() {
      if !word.isEmpty { words.append(String(word)) }
      word = .init()
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0x0E00...0x0E7F:
        finish()
        words.append(String(scalar))
      default:
        if scalar == "_" || isLetterOrNumber(scalar) { word.append(scalar) } else { finish() }
      }
    }
    finish()
    return words
  }

  private static func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// How often every run of four words stands in a text; a shorter text is one run.
  static func shingles(_ text: String) -> [ArraySlice<String>: Int] {
    let words = words(text)
    guard !words.isEmpty else { return [:] }
    var counts: [ArraySlice<String>: Int] = [:]
    for start in 0..<max(1, words.count - 3) { counts[words[start..<min(words.count, start + 4)], default: 0] += 1 }
    return counts
  }

  /// How many members two counts share.
  static func shared<Key>(_ one: [Key: Int], _ other: [Key: Int]) -> Int {
    one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
  }

  /// How many members there are.
  static func size<Key>(_ counts: [Key: Int]) -> Int { counts.values.reduce(0, +) }

  /// How often every word and sign stands in a text.
  static func tokens(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for part in folded(text).split(separator: " ") {
      var word = String.UnicodeScalarView()
      for scalar in part.unicodeScalars {
        if scalar == "_" || isLetterOrNumber(scalar) {
          word.append(scalar)
        } else {
          if !word.isEmpty { counts[String(word), default: 0] += 1 }
          word = .init()
          counts[String(scalar), default: 0] += 1
        }
      }
      if !word.isEmpty { counts[String(word), default: 0] += 1 }
    }
    return counts
  }

  private static let straight: [Unicode.Scalar: Unicode.Scalar] = [
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-",
    "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ",
  ]

  /// A text in lower case with straight marks and single spaces.
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isSpace = false
    for scalar in text.unicodeScalars {
      let scalar = straight[scalar] ?? scalar
      if scalar.properties.isWhitespace {
        isSpace = !scalars.isEmpty
        continue
      }
      if isSpace { scalars.append(" ") }
      isSpace = false
      scalars.append(scalar)
    }
    return String(scalars).lowercased()
  }

  /// How often a text stands in another.
  static func count(_ part: String, in text: String) -> Int {
    guard !part.isEmpty else { return 0 }
    let part = Array(part.utf8)
    let text = Array(text.utf8)
    guard text.count >= part.count else { return 0 }
    var count = 0
    var index = 0
    while index + part.count <= text.count {
      if text[index] == part[0], text[index..<(index + part.count)].elementsEqual(part) {
        count += 1
        index += part.count
      } else {
        index += 1
      }
    }
    return count
  }
}
