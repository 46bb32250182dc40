// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Copies as a feed does that nobody reads: the dateline in house form, and now and then a slip: a letter, a lost space, a
/// word put in or left out. One word in a hundred at most is touched; more is editing.
struct FeedCopier {
  /// The share of the words that a slip befalls.
  static let mostSlips = 0.01

  /// A copy with slips.
  func copied(_ draft: Draft, using random: inout RandomSource) -> Draft {
    let slips = random.number(in: 0...Self.mostSlips)
    var copy = draft.mapSentences { sentence in
      var pieces = Pieces(sentence)
      for index in pieces.pieces.indices where pieces.pieces[index].isWord && random.chance(slips) {
        slip(&pieces.pieces[index].text, using: &random)
      }
      return pieces.sentence
    }
    if random.chance(0.5), let first = copy.paragraphs.first?.first { copy.paragraphs[0][0] = dateline(first) }
    return copy
  }

  private func slip(_ word: inout String, using random: inout RandomSource) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: word += word.prefix(1).lowercased()
    case 1: word = "on " + word
    case 2: word = ""
    default: word = String(word.reversed().prefix(1)) + word.dropFirst()
    }
  }

  /// "GENEVA (Agency) - The" as "Geneva, May 7 (Agency) The".
  private func dateline(_ sentence: String) -> String {
    for dash in [" - ", " — ", " -- "] {
      let parts = sentence.split(separator: dash, maxSplits: 1)
      guard parts.count == 2, parts[0].split(separator: " ").count < 6,
        parts[0].prefix(3) == parts[0].prefix(3).uppercased()
      else { continue }
      return parts[0].capitalized + ", May 7: " + parts[1]
    }
    return sentence
  }
}
