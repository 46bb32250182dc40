// SPDX-License-Identifier: Apache-2.0

/// A sentence cut into words and what stands between them, so that words can be changed and the rest stays.
struct Pieces {
  /// A word, or the stretch between two.
  struct Piece {
    var text: String
    let isWord: Bool
    let isQuoted: Bool
  }

  var pieces: [Piece] = []

  /// The pieces of a sentence. Words are runs of letters, digits and apostrophes between letters.
  init(_ sentence: String) {
    var current = ""
    var inWord = false
    var quoted = false
    func isQuote(_ character: Character) -> Bool { "\"“”".contains(character) }
    for character in sentence {
      let belongs = character.isLetter || character.isNumber || (inWord && (character == "'" || character == "’"))
      if belongs != inWord, !current.isEmpty {
        pieces.append(Piece(text: current, isWord: inWord, isQuoted: quoted))
        current = ""
      }
      inWord = belongs
      current.append(character)
      if isQuote(character) { quoted = character == "“" ? true : character == "”" ? false : !quoted }
    }
    if !current.isEmpty { pieces.append(Piece(text: current, isWord: inWord, isQuoted: quoted)) }
  }

  /// The word that stands before a piece, with nothing but a space between; nil where there is none.
  func word(before index: Int) -> String? {
    index >= 2 && pieces[index - 1].text == " " ? pieces[index - 2].text : nil
  }

  /// The word that stands after a piece, with nothing but a space between; nil where there is none.
  func word(after index: Int) -> String? {
    index + 2 < pieces.count && pieces[index + 1].text == " " ? pieces[index + 2].text : nil
  }

  /// The sentence again, without the double spaces that dropped words leave.
  var sentence: String {
    var joined = ""
    for piece in pieces {
      if piece.text.hasPrefix(" "), joined.hasSuffix(" ") {
        joined += piece.text.dropFirst()
      } else {
        joined += piece.text
      }
    }
    return joined
  }
}
