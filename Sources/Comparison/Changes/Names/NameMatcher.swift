// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds full names of which one word differs, wherever they stand: a first name changed in a lead that no sentence is aligned with.
///
/// The word that differs must be unknown to the other side as a whole: two people of one family stand in both texts.
struct NameMatcher {
  let original: PreparedDocument
  let suspect: PreparedDocument
  /// Bytes of the suspect's passages: outside them only a likeness of the letters counts.
  let passages: [Range<Int>]

  /// Two neighbouring words of a name with one of them left open.
  private struct Key: Hashable {
    var isFirstOpen: Bool
    var rest: UInt64
  }

  /// The altered names, one pair a distinct change, in the suspect's order.
  ///
  /// - Complexity: O(n) in the mentions of both.
  func altered() -> [FactPair] {
    let suspects = candidates()
    guard !suspects.isEmpty else { return [] }
    // Hardly any of the original's words is asked for: most are ruled out by a bit for the lowest six of a word's hash.
    let filter = suspects.reduce(UInt64(0)) { $0 | 1 << ($1.key.rest & 63) }
    var known: [Key: [Int]] = [:]
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    forEachNeighbours(in: original) { first in
      for isFirstOpen in [true, false] {
        let key = Key(isFirstOpen: isFirstOpen, rest: theirs.words[isFirstOpen ? first + 1 : first])
        guard filter >> (key.rest & 63) & 1 == 1 else { continue }
        if known[key, default: []].count < 8 { known[key, default: []].append(first) }
      }
    }
    var facts: [FactPair] = []
    var seen: Set<UInt64> = []
    for (first, key) in suspects {
      let place = key.isFirstOpen ? 0 : 1
      guard let other = known[key]?.first(where: { isAltered($0 + place, first + place, beside: key.rest) }),
        seen.insert(theirs.words[other + place] &* 31 ^ mine.words[first + place]).inserted
      else { continue }
      let isCalendar =
        !theirs.flags[other + place].isDisjoint(with: [.month, .weekday])
        && !mine.flags[first + place].isDisjoint(with: [.month, .weekday])
      facts.append(
        FactPair(
          kind: isCalendar ? .date : .name, status: .altered, original: theirs.range(of: other..<other + 2),
          suspect: mine.range(of: first..<first + 2)))
    }
    return facts
  }

  /// The suspect's neighbours of which one is a word that the original has nowhere: only these may be altered, and in most copies there are none.
  private func candidates() -> [(first: Int, key: Key)] {
    var candidates: [(first: Int, key: Key)] = []
    forEachNeighbours(in: suspect) { first in
      for isFirstOpen in [true, false] {
        let words = suspect.annotated.tokens.words
        guard !original.shingles.words1.contains(word: ShingleSet.word(words[isFirstOpen ? first : first + 1]))
        else { continue }
        candidates.append((first, Key(isFirstOpen: isFirstOpen, rest: words[isFirstOpen ? first + 1 : first])))
      }
    }
    return candidates
  }

  /// Hands on the first words of all pairs of neighbours inside the names of an article.
  private func forEachNeighbours(in document: PreparedDocument, _ body: (Int) -> Void) {
    for mention in document.annotated.mentions
    where mention.kind == .name && mention.tokens.count > 1 && document.places[mention.tokens.lowerBound] == .article {
      for first in mention.tokens.dropLast() { body(first) }
    }
  }

  private func isAltered(_ one: Int, _ other: Int, beside rest: UInt64) -> Bool {
    let before = original.annotated.tokens
    let after = suspect.annotated.tokens
    guard before.words[one] != after.words[other], !Titles.contain(rest), !Titles.contain(before.words[one]),
      !Titles.contain(after.words[other]),
      !suspect.shingles.words1.contains(word: ShingleSet.word(before.words[one])),
      !original.shingles.words1.contains(word: ShingleSet.word(after.words[other])),
      !NameAliases.areAliases(before.words[one], after.words[other]),
      !Forenames.areForms(one, of: original, other, of: suspect)
    else { return false }
    let (first, second) = (NameLetters(one, in: original), NameLetters(other, in: suspect))
    let isInitial = first.count == 1 || second.count == 1
    guard !NameForms.areForms(first, second), NameForms.isSameCase(one, original, other, suspect),
      !isInitial || first.count == second.count
    else {
      return false
    }
    guard !isJoined(one, in: original, second), !isJoined(other, in: suspect, first) else { return false }
    let here = after.range(of: other)
    if passages.contains(where: { $0.contains(here.lowerBound) }) { return true }
    let isProper = before.capitals[one] >= 128 && after.capitals[other] >= 128
    return isProper && first.first == second.first && first.distance(to: second) <= 3
  }

  /// Whether a word of the other side is a word and its neighbour written together: "Osterbay" for "Oster Bay".
  private func isJoined(_ token: Int, in document: PreparedDocument, _ other: NameLetters) -> Bool {
    let tokens = document.annotated.tokens
    return [token, token + 1].contains { second in
      second > 0 && second < tokens.count && document.isJoined(second)
        && [second - 1, second].flatMap { NameLetters($0, in: document).rest(from: 0) } == other.rest(from: 0)
    }
  }
}
