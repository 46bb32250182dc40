// SPDX-License-Identifier: Apache-2.0

import Language

/// What may stand in the place of a negation that is gone, so that nothing was turned round: a verb that denies the clause, "unless", "only after";
/// and which words say the same for all that.
struct NegationWording {
  let row: RowWords

  /// Whether two words are forms of one irregular verb: "won", "did not win".
  func areOneVerb(_ pair: WordPair) -> Bool {
    guard pair.likeness == .different else { return false }
    return IrregularVerbs.base(of: row.original.annotated.tokens.stems[pair.original])
      == IrregularVerbs.base(of: row.suspect.annotated.tokens.stems[pair.suspect])
  }

  /// Whether the other side denies the whole clause instead: "denied that it had paid" for "said that it had not paid", "unless it pays" for "if
  /// it does not pay".
  func isDenied(before start: Int, on side: RowSide) -> Bool {
    let stems = side.to.annotated.tokens.stems
    let first = (side.isOriginal ? row.suspectTokens : row.originalTokens).lowerBound
    return (max(first, start - NegationFinder.clause)..<max(first, start)).contains {
      Self.deniers.contains(stems[$0]) && side.step(ofOther: $0, in: row)?.likeness != .equal
    }
  }

  /// Whether the other side says the very words that this one denies: "said that" for "denied that". Claims may be denied in many words.
  func isAffirmed(_ place: Int, on side: RowSide) -> Bool {
    let other = side.other(row.pairs[place])
    let behind = row.pairs[(place + 1)...].prefix(3)
    guard other >= 0, Self.affirming.contains(side.to.annotated.tokens.stems[other]), behind.count == 3,
      behind.allSatisfy({ $0.likeness == .equal })
    else { return false }
    return !row.pairs.contains {
      let word = side.other($0)
      return word >= 0 && $0.likeness != .equal && Self.untrue.contains(side.to.annotated.tokens.stems[word])
    }
  }

  private static let affirming: Set<UInt32> = Set(
    [
      "say", "said", "told", "claim", "confirm", "admit", "state", "acknowledge", "insist", "announce", "report",
      "reveal", "concede", "maintain", "assert", "argue",
    ].map { WordTable.builtIn.stem(of: Array($0.utf8)) })
  /// What says of the clause before it that it is not so.
  private static let untrue: Set<UInt32> = Set(
    ["false", "untrue", "wrong", "incorrect", "baseless", "unfounded", "lie", "nonsense", "fabricated"].map {
      WordTable.builtIn.stem(of: Array($0.utf8))
    })

  /// Whether something else is expected on the other side: what is not likely to last may be likely to end.
  func isOther(behind anchor: WordPair, on side: RowSide) -> Bool {
    let tokens = side.from.annotated.tokens
    guard NegationScope.isRaising(tokens.stems[side.one(anchor)]) else { return false }
    let verb = side.one(anchor) + 2
    guard verb < tokens.count, tokens.words[verb - 1] == Self.to, !tokens.flags[verb].contains(.functionWord),
      let step = side.step(of: verb, in: row)
    else { return false }
    return !step.likeness.isMatch
  }

  /// Whether the other side says from when on instead: "only after the vote" for "not until the vote".
  func isDated(_ token: Int, from end: Int, on side: RowSide) -> Bool {
    let (words, others) = (side.from.annotated.tokens.words, side.to.annotated.tokens.words)
    let reached = token..<min(words.count, token + NegationScope.reach + 1)
    guard words[reached].contains(where: Self.limits.contains) else { return false }
    let last = side.lastOther(in: row)
    return (end..<max(end, min(last, end + NegationScope.reach) + 1)).contains { others[$0] == Self.only }
  }

  /// "Not until", "not before".
  private static let limits: Set<UInt64> = [
    FoldedHash(of: "until").value, FoldedHash(of: "till").value, FoldedHash(of: "before").value,
  ]
  private static let only = FoldedHash(of: "only").value
  private static let to = FoldedHash(of: "to").value

  /// What denies the clause behind it.
  private static let deniers: Set<UInt32> = Set(
    ["denied", "deny", "denial", "rejected", "dismissed", "refuted", "disputed", "doubted", "unless"].map {
      WordTable.builtIn.stem(of: Array($0.utf8))
    })
}
