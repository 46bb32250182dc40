// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds where one side of a row is for what the other is against: "voted for", "voted against"; "in favour of", "against"; and where what was a
/// condition became an exception.
struct SideFinder {
  /// "In favour of" stands beside "against" with so many steps on either side.
  static let widest = 2

  let row: RowWords

  /// What is exchanged so, in order.
  func opposites() -> [Opposite] {
    row.pairs.indices.compactMap { place in
      opposite(at: place, on: RowSide(row, isOriginal: true))
        ?? opposite(at: place, on: RowSide(row, isOriginal: false)) ?? condition(at: place)
    }
  }

  /// Where "unless" and "if" stand for each other and nothing else was changed.
  private func condition(at place: Int) -> Opposite? {
    let pair = row.pairs[place]
    guard pair.likeness.isBeside, pair.likeness != .equal else { return nil }
    let words = (row.original.annotated.tokens.words[pair.original], row.suspect.annotated.tokens.words[pair.suspect])
    guard words == (Self.if, Self.unless) || words == (Self.unless, Self.if),
      row.pairs.indices.allSatisfy({ $0 == place || row.pairs[$0].likeness == .equal })
    else { return nil }
    return Opposite(place: place, original: pair.original, suspect: pair.suspect)
  }

  private static let `if` = FoldedHash(of: "if").value
  private static let unless = FoldedHash(of: "unless").value

  /// Whether those who are for and those who are against changed places, and with them a name or a word that has an opposite: "Norland voted
  /// for it and Veria against" told from its end.
  func areRetold() -> Bool {
    let (theirs, mine) = (row.original.annotated.tokens, row.suspect.annotated.tokens)
    let count = theirs.words[row.originalTokens].count { $0 == Self.against }
    guard count > 0, mine.words[row.suspectTokens].count(where: { $0 == Self.against }) == count,
      theirs.words[row.originalTokens].contains(where: isFavouring),
      mine.words[row.suspectTokens].contains(where: isFavouring), !opposites().isEmpty
    else { return false }
    return row.pairs.contains { pair in
      guard pair.likeness.isBeside, pair.likeness != .equal else { return false }
      let (one, other) = (pair.original, pair.suspect)
      let areNames = theirs.flags[one].contains(.name) && mine.flags[other].contains(.name)
      guard areNames || Antonyms.areOpposites(theirs.stems[one], mine.stems[other]) else { return false }
      return mine.words[row.suspectTokens].contains(theirs.words[one])
        && theirs.words[row.originalTokens].contains(mine.words[other])
    }
  }

  private func isFavouring(_ word: UInt64) -> Bool { word == Self.favouring || Self.favour.contains(word) }

  private func opposite(at place: Int, on side: RowSide) -> Opposite? {
    let pair = row.pairs[place]
    let token = side.one(pair)
    guard token >= 0, pair.likeness != .equal, side.from.annotated.tokens.words[token] == Self.against,
      let other = favouring(near: place, on: side)
    else { return nil }
    return side.isOriginal
      ? Opposite(place: place, original: token, suspect: other)
      : Opposite(place: place, original: other, suspect: token)
  }

  /// The word of the other side that says "for" in the run of unlike words around a place.
  private func favouring(near place: Int, on side: RowSide) -> Int? {
    var lower = place
    var upper = place + 1
    while lower > 0, place - lower < Self.widest, row.pairs[lower - 1].likeness != .equal { lower -= 1 }
    while upper < row.pairs.count, upper - place <= Self.widest, row.pairs[upper].likeness != .equal { upper += 1 }
    // What is voted on has to be the same.
    let behind = row.pairs[upper...].prefix(2)
    guard lower > 0, behind.count == 2, behind.allSatisfy({ $0.likeness == .equal }) else { return nil }
    let words = side.to.annotated.tokens.words
    let last = side.from.annotated.tokens.stems[max(0, side.one(row.pairs[lower - 1]))]
    var found: Int?
    for step in row.pairs[lower..<upper] {
      if side.one(step) >= 0, side.from.annotated.tokens.words[side.one(step)] != Self.against { return nil }
      let word = side.other(step)
      guard word >= 0 else { continue }
      guard Self.phrase.contains(words[word]) else { return nil }
      if Self.favour.contains(words[word]) || words[word] == Self.favouring && Self.votes.contains(last) {
        found = word
      }
    }
    return found
  }

  private static let against = FoldedHash(of: "against").value
  private static let favouring = FoldedHash(of: "for").value
  private static let favour: Set<UInt64> = [FoldedHash(of: "favour").value, FoldedHash(of: "favor").value]

  /// What stands in the place of "against" and nothing else.
  private static let phrase = favour.union([
    favouring, FoldedHash(of: "in").value, FoldedHash(of: "of").value,
  ])

  /// What is done for or against a cause, and for nothing else.
  private static let votes: Set<UInt32> = Set(
    ["vote", "argue", "campaign", "rule", "testify", "lobby", "decide", "ballot", "speak", "spoke", "march"].map {
      WordTable.builtIn.stem(of: Array($0.utf8))
    })
}
