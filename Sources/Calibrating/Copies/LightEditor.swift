// SPDX-License-Identifier: Apache-2.0

/// Edits a text as a desk does: house style, a word here and there, a clause cut, a lead rewritten.
struct LightEditor {
  let thesaurus: Thesaurus
  /// The share of words and phrases that are touched.
  let strength: Double

  static let style: [String: String] = [
    "percent": "per cent", "organization": "organisation", "defense": "defence", "center": "centre", "labor": "labour",
    "said": "told reporters", "United States": "US", "approximately": "about", "program": "programme",
    "announced": "said", "however": "though", "large": "big", "began": "started", "purchase": "buy", "also": "",
    "yesterday": "on the day before", "very": "", "officials": "authorities", "nearly": "almost",
  ]

  /// An edited text.
  func edited(_ draft: Draft, using random: inout RandomSource) -> Draft {
    var order = SentenceOrder()
    order.dropping = strength / 2
    var random = random
    let kept = order.reordered(draft, using: &random)
    return kept.mapSentences { edited($0, using: &random) }
  }

  private func edited(_ sentence: String, using random: inout RandomSource) -> String {
    var pieces = Pieces(sentence)
    for index in pieces.pieces.indices where pieces.pieces[index].isWord {
      let piece = pieces.pieces[index]
      if let replacement = Self.style[piece.text], random.chance(min(1, strength * 4)) {
        pieces.pieces[index].text = replacement
      } else if !piece.isQuoted, piece.text.hasSuffix("ly"), random.chance(strength) {
        pieces.pieces[index].text = ""
      } else if !piece.isQuoted, piece.text.utf8.count > 3, random.chance(strength / 8),
        let word = FluentChoice.word(
          of: thesaurus.replacements(of: piece.text, wide: false), after: pieces.word(before: index),
          before: pieces.word(after: index), using: &random)
      {
        pieces.pieces[index].text = word
      }
    }
    var edited = pieces.sentence
    // An attribution turned round, or a leading adverbial moved to the end.
    if random.chance(strength), let turned = turned(edited) { edited = turned }
    return edited
  }

  /// "On Monday, the council met." as "The council met on Monday."
  private func turned(_ sentence: String) -> String? {
    let parts = sentence.split(separator: ", ", maxSplits: 1)
    guard parts.count == 2, sentence.hasSuffix("."), !sentence.contains("\"") else { return nil }
    guard (2...6).contains(parts[0].split(separator: " ").count), parts[1].split(separator: " ").count > 5 else {
      return nil
    }
    let rest = parts[1].dropLast()
    return rest.prefix(1).uppercased() + rest.dropFirst() + " " + parts[0].prefix(1).lowercased()
      + parts[0].dropFirst() + "."
  }
}
