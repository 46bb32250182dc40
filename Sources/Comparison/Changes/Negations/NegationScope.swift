// SPDX-License-Identifier: Apache-2.0

import Language

/// What a negation reaches in its clause, and the opposite there that makes up for it: "not strong enough" is "too weak", and who does not
/// expect prices to rise expects them to fall.
struct NegationScope {
  /// A negation reaches so many words at most.
  static let reach = 9
  /// An opposite may stand so many steps away from the word whose opposite it is.
  static let shift = 3
  /// So many words with a meaning of their own stand at most between a verb of expecting and what is expected.
  static let mostRaised = 3

  let row: RowWords

  /// The place of the word in a negation's reach whose opposite the other side has; nil where there is none.
  func opposite(behind token: Int, at place: Int, on side: RowSide) -> Int? {
    let tokens = side.from.annotated.tokens
    // "None of the sailors survived": whom it counts is no more than who did it.
    var contents = token + 1 < tokens.count && tokens.words[token + 1] == Self.of ? -1 : 0
    var isRaised = false
    for next in (place + 1)..<row.pairs.count {
      let word = side.one(row.pairs[next])
      guard word >= 0 else { continue }
      guard word - token <= Self.reach, !Self.conjunctions.contains(tokens.words[word]) else { return nil }
      let isReached = contents <= 0 || isRaised || Self.temporal.contains(tokens.words[word])
      if isReached, side.from.polarities[word].contains(.opposable), hasOpposite(word, near: next, on: side) {
        return next
      }
      guard !tokens.flags[word].contains(.functionWord), !Self.degrees.contains(tokens.words[word]) else { continue }
      contents += 1
      if contents == 1 { isRaised = Self.isRaising(tokens.stems[word]) }
      if contents > Self.mostRaised { isRaised = false }
    }
    return nil
  }

  /// Whether the other side denies the verb before what a negation denies: "did not find him guilty" for "found him not guilty".
  func isRaised(_ negation: LostNegation) -> Bool {
    let side = RowSide(row, isOriginal: negation.isOriginal)
    let tokens = side.to.annotated.tokens
    return (max(0, negation.place - Self.reach)..<negation.place).contains { place in
      let denial = side.other(row.pairs[place])
      guard denial >= 0, row.pairs[place].likeness != .equal, side.to.polarities[denial].contains(.denial) else {
        return false
      }
      let verb = (denial + 1..<min(denial + 3, tokens.count)).first { !tokens.flags[$0].contains(.functionWord) }
      return verb.map { Self.isRaising(tokens.stems[$0]) } ?? false
    }
  }

  private func hasOpposite(_ word: Int, near place: Int, on side: RowSide) -> Bool {
    guard row.pairs[place].likeness != .equal else { return false }
    let stem = side.from.annotated.tokens.stems[word]
    let around = max(0, place - Self.shift)..<min(row.pairs.count, place + Self.shift + 1)
    return around.contains { step in
      let other = side.other(row.pairs[step])
      guard other >= 0, row.pairs[step].likeness != .equal else { return false }
      return Antonyms.areOpposites(stem, side.to.annotated.tokens.stems[other])
    }
  }

  /// Whether to deny a verb is to deny what it says of another one: who does not expect a rise expects none.
  static func isRaising(_ stem: UInt32) -> Bool { raising.contains(stem) }

  private static let raising: Set<UInt32> = Set(
    [
      "expect", "expected", "think", "thought", "believe", "believed", "likely", "want", "seem", "appear", "suppose",
      "find", "found", "plan", "intend", "anticipate", "predict", "forecast", "foresee", "imagine", "feel", "wish",
      "advise", "going",
      "due",
      "set",
    ].map { WordTable.builtIn.stem(of: Array($0.utf8)) })

  /// Words before and after which something may be said to happen.
  private static let temporal: Set<UInt64> = [FoldedHash(of: "before").value, FoldedHash(of: "after").value]

  private static let of = FoldedHash(of: "of").value

  /// What joins another clause.
  private static let conjunctions: Set<UInt64> = [
    FoldedHash(of: "and").value, FoldedHash(of: "but").value, FoldedHash(of: "or").value, FoldedHash(of: "while").value,
    FoldedHash(of: "because").value,
  ]

  /// Words that say no more than how much.
  private static let degrees: Set<UInt64> = Set(
    [
      FoldedHash(of: "very"), FoldedHash(of: "really"), FoldedHash(of: "fully"), FoldedHash(of: "quite"),
      FoldedHash(of: "particularly"), FoldedHash(of: "especially"), FoldedHash(of: "entirely"),
      FoldedHash(of: "necessarily"), FoldedHash(of: "enough"), FoldedHash(of: "sufficiently"),
    ].map(\.value))
}
