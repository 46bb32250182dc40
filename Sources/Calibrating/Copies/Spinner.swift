// SPDX-License-Identifier: Apache-2.0

/// Spins a text with a thesaurus, as article spinners do: content words are exchanged, order and most function words stay.
struct Spinner {
  let thesaurus: Thesaurus
  /// The share of replaceable words that are replaced.
  let strength: Double
  /// Whether wider terms count as synonyms.
  let wide: Bool
  /// Whether quotations are left alone.
  let sparesQuotations: Bool
  /// The probability that a word must go with its neighbours: 1 is what a person does, 0 what the plainest spinner does;
  /// better ones know set phrases.
  var fluency = 0.0

  /// A spun sentence.
  func spun(_ sentence: String, using random: inout RandomSource) -> String {
    var pieces = Pieces(sentence)
    for index in pieces.pieces.indices where pieces.pieces[index].isWord {
      let piece = pieces.pieces[index]
      guard piece.text.utf8.count > 3, !(sparesQuotations && piece.isQuoted), random.chance(strength) else { continue }
      let lower = piece.text.lowercased()
      let isCapital = piece.text.first?.isUppercase == true
      // Names are mostly spared, but not always: "State Division", "Getty Photos".
      if isCapital, index > 1, !random.chance(0.15) { continue }
      let candidates = thesaurus.replacements(of: lower, wide: wide)
      guard
        let word =
          random.chance(fluency)
          ? FluentChoice.word(
            of: candidates, after: pieces.word(before: index), before: pieces.word(after: index), using: &random)
          : candidates.randomElement(using: &random)
      else { continue }
      pieces.pieces[index].text = isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
    return pieces.sentence
  }
}
