// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds words of a row that stand beside their opposites.
struct OppositeFinder {
  private let row: RowWords
  private let companions: RowCompanions
  private var original: PreparedDocument { row.original }
  private var suspect: PreparedDocument { row.suspect }

  init(row: RowWords) {
    self.row = row
    companions = RowCompanions(row: row)
  }

  /// Those that turn round what is said, in order.
  func opposites() -> [Opposite] {
    let (theirs, mine) = (original.polarities, suspect.polarities)
    var all: [Opposite] = []
    for place in row.pairs.indices where mayBeOpposed(row.pairs[place], theirs) {
      guard let opposite = opposite(at: place, mine), row.hasMatchingNeighbours(place..<place + 1) else { continue }
      all.append(opposite)
    }
    guard !all.isEmpty else { return [] }
    let hasConverse = hasConverse()
    return all.filter { !isMoved($0) && !isConverse($0) && !(hasConverse && isExchanged($0)) }
  }

  /// The word of the original at a place and its opposite beside it, or in the next place where neither has a like: "All the boats", "None of the
  /// boats".
  private func opposite(at place: Int, _ polarities: [Polarity]) -> Opposite? {
    let pair = row.pairs[place]
    if pair.suspect >= 0, areOpposites(pair.original, pair.suspect, polarities) {
      return Opposite(place: place, original: pair.original, suspect: pair.suspect)
    }
    guard !pair.likeness.isMatch else { return nil }
    for next in [place - 1, place + 1] where row.pairs.indices.contains(next) {
      let other = row.pairs[next]
      if !other.likeness.isMatch, other.suspect >= 0, areOpposites(pair.original, other.suspect, polarities) {
        return Opposite(place: place, original: pair.original, suspect: other.suspect)
      }
    }
    return nil
  }

  /// Whether the original's word of a step has an opposite and is not the suspect's word too.
  private func mayBeOpposed(_ pair: WordPair, _ polarities: [Polarity]) -> Bool {
    pair.original >= 0 && pair.likeness != .equal && polarities[pair.original].contains(.opposable)
  }

  /// Whether two words are each other's opposites, by the polarities of the suspect: most words have no opposite at all.
  private func areOpposites(_ one: Int, _ other: Int, _ polarities: [Polarity]) -> Bool {
    polarities[other].contains(.opposable)
      && Antonyms.areOpposites(original.annotated.tokens.stems[one], suspect.annotated.tokens.stems[other])
  }

  /// Whether both words stand on either side.
  func isExchanged(_ opposite: Opposite) -> Bool {
    let theirs = original.annotated.tokens.stems
    let mine = suspect.annotated.tokens.stems
    return mine[row.suspectTokens].contains(theirs[opposite.original])
      && theirs[row.originalTokens].contains(mine[opposite.suspect])
  }

  /// Whether one of the words stands on either side, with what it stood with: the same told in another order.
  private func isMoved(_ opposite: Opposite) -> Bool {
    let theirs = original.annotated.tokens.stems
    let mine = suspect.annotated.tokens.stems
    let (one, other) = (theirs[opposite.original], mine[opposite.suspect])
    return row.suspectTokens.contains { mine[$0] == one && companions.areKept(opposite.original, $0, parted: other) }
      || row.originalTokens.contains { theirs[$0] == other && companions.areKept($0, opposite.suspect, parted: one) }
      || isListed(opposite)
  }

  /// Whether two words that changed places were members of a list: "the young and the old".
  private func isListed(_ opposite: Opposite) -> Bool {
    let tokens = original.annotated.tokens
    let stem = suspect.annotated.tokens.stems[opposite.suspect]
    guard isExchanged(opposite),
      let other = row.originalTokens.first(where: {
        tokens.stems[$0] == stem && abs($0 - opposite.original) <= Self.widestList
      })
    else { return false }
    let between = min(other, opposite.original) + 1..<max(other, opposite.original)
    return between.allSatisfy { tokens.flags[$0].contains(.functionWord) }
      && between.contains { Self.conjunctions.contains(tokens.words[$0]) }
  }

  /// So many words on stands the next member of a list: "and of the old".
  private static let widestList = 4
  private static let conjunctions: Set<UInt64> = [FoldedHash(of: "and").value, FoldedHash(of: "or").value]

  /// Whether two words tell one relation from either end, and what they stand between changed places: "Low sold it to Penn", "Penn bought it
  /// from Low".
  private func isConverse(_ opposite: Opposite) -> Bool {
    Antonyms.areConverse(
      original.annotated.tokens.stems[opposite.original], suspect.annotated.tokens.stems[opposite.suspect])
      && companions.areCrossed(opposite.original, opposite.suspect)
  }

  /// Whether the row tells a relation from its other end.
  func hasConverse() -> Bool {
    let (theirs, mine) = (original.polarities, suspect.polarities)
    return row.pairs.indices.contains { place in
      mayBeOpposed(row.pairs[place], theirs) && opposite(at: place, mine).map(isConverse) ?? false
    }
  }
}
