// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds full names of which one word differs, wherever they stand: a first name changed in a lead that no sentence is aligned with.
///
/// The word that differs must be unknown to the other side as a whole: two people of one family stand in both texts.
struct NameMatcher {
  /// Longer names are titles of things.
  static let longest = 4

  let original: PreparedDocument
  let suspect: PreparedDocument
  /// Bytes of the suspect's passages: outside them only a likeness of the letters counts.
  let passages: [Range<Int>]

  private struct Key: Hashable {
    var place: Int
    var count: Int
    var rest: UInt64
  }

  /// The altered names, one pair a distinct change, in the suspect's order.
  ///
  /// - Complexity: O(n) in the mentions of both.
  func altered() -> [FactPair] {
    var known: [Key: [Mention]] = [:]
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    for mention in names(of: original) {
      for place in 0..<mention.tokens.count {
        let key = key(mention, place, theirs)
        if known[key, default: []].count < 4 { known[key, default: []].append(mention) }
      }
    }
    var facts: [FactPair] = []
    var seen: Set<UInt64> = []
    for mention in names(of: suspect) {
      for place in 0..<mention.tokens.count {
        guard let other = known[key(mention, place, mine)]?.first(where: { isAltered($0, mention, place) }) else { continue }
        let one = theirs.words[other.tokens.lowerBound + place]
        guard seen.insert(one &* 31 ^ mine.words[mention.tokens.lowerBound + place]).inserted else { continue }
        facts.append(
          FactPair(
            kind: .name, status: .altered, original: theirs.range(of: other.tokens),
            suspect: mine.range(of: mention.tokens)))
      }
    }
    return facts
  }

  private func names(of document: PreparedDocument) -> [Mention] {
    document.annotated.mentions.filter {
      $0.kind == .name && (2...Self.longest).contains($0.tokens.count)
        && document.places[$0.tokens.lowerBound] == .article
    }
  }

  private func key(_ mention: Mention, _ place: Int, _ tokens: Tokens) -> Key {
    var rest: UInt64 = 0
    for (index, token) in mention.tokens.enumerated() where index != place { rest = rest &* 31 &+ tokens.words[token] }
    return Key(place: place, count: mention.tokens.count, rest: rest)
  }

  private func isAltered(_ theirs: Mention, _ mine: Mention, _ place: Int) -> Bool {
    let one = theirs.tokens.lowerBound + place
    let other = mine.tokens.lowerBound + place
    let before = original.annotated.tokens
    let after = suspect.annotated.tokens
    guard before.words[one] != after.words[other],
      !suspect.shingles.words1.contains(word: ShingleSet.word(before.words[one])),
      !original.shingles.words1.contains(word: ShingleSet.word(after.words[other])),
      !NameAliases.areAliases(before.words[one], after.words[other])
    else { return false }
    let letters = (NameForms.letters(one, in: original), NameForms.letters(other, in: suspect))
    guard !NameForms.areForms(letters.0, letters.1), NameForms.isSameCase(one, original, other, suspect) else { return false }
    // In a title the words of office may be put in other words.
    guard !Titles.hold(theirs.tokens, in: before), !Titles.hold(mine.tokens, in: after) else { return false }
    let here = after.range(of: mine.tokens)
    if passages.contains(where: { $0.contains(here.lowerBound) }) { return true }
    let isProper = before.capitals[one] >= 128 && after.capitals[other] >= 128
    return isProper && letters.0.first == letters.1.first && EditDistance.words(letters.0, letters.1) <= 3
  }
}
