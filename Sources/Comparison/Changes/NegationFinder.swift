// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds negations that one side of a row has and the other lost, with both readings, and words exchanged for their opposites.
struct NegationFinder {
  /// In rows with at least this share of matching words every negation counts, not only those of verbs.
  static let leastStrength = 0.7

  private let row: RowWords
  private var original: PreparedDocument { row.original }
  private var suspect: PreparedDocument { row.suspect }

  init(row: RowWords) { self.row = row }

  /// The altered ones of the row, in the original's order.
  func altered() -> [FactPair] {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    let before = row.originalTokens.count { isDenial($0, in: original) }
    let after = row.suspectTokens.count { isDenial($0, in: suspect) }
    // A clause that stands word for word on both sides but for its negation counts whatever the rest says.
    let gone =
      before == 0
      ? [] : lost(row.pairs.map { ($0.original, $0.suspect, $0.likeness.isMatch) }, from: original, to: suspect)
    let come =
      after == 0
      ? [] : lost(row.pairs.map { ($0.suspect, $0.original, $0.likeness.isMatch) }, from: suspect, to: original)
    var facts =
      gone.filter(\.isTight).map { fact(original: $0.from, suspect: $0.to) }
      + come.filter(\.isTight).map { fact(original: $0.to, suspect: $0.from) }
    if before > after {
      let rest = before - after - facts.count
      facts += gone.filter { !$0.isTight }.prefix(max(0, rest)).map { fact(original: $0.from, suspect: $0.to) }
    } else if after > before {
      let rest = after - before - facts.count
      facts += come.filter { !$0.isTight }.prefix(max(0, rest)).map { fact(original: $0.to, suspect: $0.from) }
    }
    for (place, pair) in row.pairs.enumerated() where pair.original >= 0 && pair.suspect >= 0 && pair.likeness != .equal
    {
      guard original.polarities[pair.original].contains(.opposable),
        Antonyms.areOpposites(theirs.stems[pair.original], mine.stems[pair.suspect]),
        row.hasMatchingNeighbours(place..<place + 1),
        before != after || !isDenial(pair.original, in: original) && !isDenial(pair.suspect, in: suspect)
      else { continue }
      let opposite = fact(original: pair.original..<pair.original + 1, suspect: pair.suspect..<pair.suspect + 1)
      if !facts.contains(where: { $0.suspect.map { opposite.suspect?.overlaps($0) == true } == true }) {
        facts.append(opposite)
      }
    }
    return facts
  }

  /// Whether a word denies: a negation, or `failed to` and its like.
  private func isDenial(_ token: Int, in document: PreparedDocument) -> Bool {
    document.polarities[token].contains(.denial)
  }

  /// Whether what a negation denies denies itself: "not without merit".
  private func isDoubled(_ token: Int, in document: PreparedDocument) -> Bool {
    let next = token + 1
    guard next < document.annotated.tokens.count else { return false }
    return isNegative(next, in: document) || Self.comparatives.contains(document.annotated.tokens.words[next])
  }

  /// Whether the word that a negation denies stands on the other side still, so that nothing makes up for the negation that is gone:
  /// "is without merit" for "is not without merit".
  private func isKept(
    _ token: Int, among pairs: ArraySlice<(one: Int, other: Int, isMatch: Bool)>, in document: PreparedDocument
  ) -> Bool {
    isNegative(token, in: document) && pairs.first.map { $0.one == token && $0.isMatch } == true
  }

  /// "No less than", "not only", "no doubt": nothing is denied.
  private static let comparatives: Set<UInt64> = Set(
    [
      FoldedHash(of: "less"), FoldedHash(of: "more"), FoldedHash(of: "fewer"), FoldedHash(of: "later"),
      FoldedHash(of: "only"), FoldedHash(of: "just"), FoldedHash(of: "doubt"), FoldedHash(of: "matter"),
      FoldedHash(of: "least"),
    ].map(\.value))

  private static let than = FoldedHash(of: "than").value

  private func fact(original theirs: Range<Int>, suspect mine: Range<Int>) -> FactPair {
    FactPair(
      kind: .negation, status: .altered, original: original.annotated.tokens.range(of: theirs),
      suspect: suspect.annotated.tokens.range(of: mine))
  }

  /// The negations of one side whose verb stands on the other side without one, as runs of words on both sides.
  private func lost(
    _ pairs: [(one: Int, other: Int, isMatch: Bool)], from: PreparedDocument, to: PreparedDocument
  ) -> [(from: Range<Int>, to: Range<Int>, isTight: Bool)] {
    let tokens = from.annotated.tokens
    let others = to.annotated.tokens
    var found: [(from: Range<Int>, to: Range<Int>, isTight: Bool)] = []
    // What denies on both sides does not make up for what denies on one.
    let shared = Set(pairs.lazy.filter { $0.isMatch && $0.one >= 0 && isNegative($0.one, in: from) }.map(\.other))
    for (place, pair) in pairs.enumerated() where pair.one >= 0 && isDenial(pair.one, in: from) {
      if pair.other >= 0, isDenial(pair.other, in: to) { continue }
      guard
        row.strength >= Self.leastStrength || Self.plain.contains(tokens.words[pair.one])
          || tokens.lengths[pair.one] > 3 && Self.isContraction(pair.one, from)
      else { continue }
      // The word before and the verb behind must be aligned with their like, and stand side by side on the other side.
      let leading = pairs[..<place].suffix(4).last { $0.isMatch }
      let behind = pairs[(place + 1)...].prefix(6).first {
        $0.one >= 0 && !tokens.flags[$0.one].contains(.functionWord)
      }
      guard let leading, let anchor = behind ?? (place + 1 == pairs.count ? leading : nil), anchor.isMatch,
        pair.one - leading.one <= 2, anchor.one - pair.one <= 3
      else { continue }
      let step = anchor.other - leading.other
      guard behind == nil ? anchor.other + 1 >= lastWord(pairs) : step > 0 && step <= 3 else { continue }
      let around = max(0, leading.other - 1)..<min(others.count, anchor.other + 2)
      guard
        !around.contains(where: {
          isNegative($0, in: to) && !shared.contains($0) || isNegated($0, anchor, in: to, from: from)
            || others.words[$0] == Self.than
        }), !isDoubled(pair.one, in: from) || isKept(pair.one + 1, among: pairs[place...].dropFirst(), in: from)
      else { continue }
      let first = tokens.flags[max(0, pair.one - 1)].contains(.functionWord) ? max(0, pair.one - 1) : pair.one
      let start = leading.one >= first ? leading.other : min(leading.other + 1, anchor.other)
      let isTight = pair.one - leading.one == 1 && behind != nil && anchor.one - pair.one == 1 && step == 1
      found.append((first..<max(anchor.one, pair.one) + 1, start..<anchor.other + 1, isTight))
    }
    return found
  }

  /// "not", "never", "cannot" and what ends in n't: other negations are put in other words too often.
  private static let plain: Set<UInt64> = Set(
    [FoldedHash(of: "not"), FoldedHash(of: "never"), FoldedHash(of: "cannot")].map(\.value))

  private static func isContraction(_ token: Int, _ document: PreparedDocument) -> Bool {
    let bytes = document.text.utf8[document.annotated.tokens.range(of: token)]
    return bytes.last.map { $0 | 0x20 } == UInt8(ascii: "t") && bytes.contains { $0 == UInt8(ascii: "'") || $0 == 0x99 }
  }

  private func lastWord(_ pairs: [(one: Int, other: Int, isMatch: Bool)]) -> Int { pairs.map(\.other).max() ?? -1 }

  private func isNegative(_ token: Int, in document: PreparedDocument) -> Bool {
    document.polarities[token].contains(.negative)
  }

  /// Whether a word carries its negation in itself: `unknown` for `not known`.
  private func isNegated(
    _ token: Int, _ anchor: (one: Int, other: Int, isMatch: Bool), in document: PreparedDocument,
    from: PreparedDocument
  ) -> Bool {
    guard token == anchor.other else { return false }
    func prefixed(_ document: PreparedDocument, _ token: Int) -> Bool {
      let bytes = document.text.utf8[document.annotated.tokens.range(of: token)].prefix(3).map { $0 | 0x20 }
      return bytes.starts(with: Array("un".utf8)) || bytes.starts(with: Array("dis".utf8))
    }
    return prefixed(document, token) && !prefixed(from, anchor.one)
  }
}
