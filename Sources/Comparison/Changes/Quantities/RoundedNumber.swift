// SPDX-License-Identifier: Apache-2.0

import Language

/// Tells a number that was rounded, and says so, from one that was changed: "about 1,200" for "1,204", "nearly 50 million" for "48.5 million".
struct RoundedNumber {
  /// What is rounded may be off by this share.
  static let tolerance = 0.1

  let original: Tokens
  let suspect: Tokens

  /// Whether a reading of the suspect is one of the original's in fewer digits, behind a word that says so and that the original has not.
  func isRounded(_ one: QuantityReading, to other: QuantityReading) -> Bool {
    if let clock = one.clock, let theirs = other.clock, one.isTime || other.isTime {
      return clock.isNear(theirs)
        && (isNearly(one.tokens.lowerBound, in: original) || isNearly(other.tokens.lowerBound, in: suspect))
    }
    guard one.month == 0, other.month == 0, !one.isDate, !other.isDate, !one.isLoose, !other.isLoose, !one.isTime
    else { return false }
    if other.isRound, !one.isRound { return isRound(one.value, other) }
    guard let way = way(before: other.tokens.lowerBound, in: suspect) else { return false }
    // "Some 11,950" may become "almost 12,000"; "about 48" and "about 50" are two numbers.
    let before = self.way(before: one.tokens.lowerBound, in: original)
    guard before == nil || before == .either && way != .either else { return false }
    let unit = Self.lastUnit(of: other.value)
    let difference = abs(one.value - other.value)
    guard one.value % unit != 0, Double(difference) <= Self.tolerance * Double(one.value) else { return false }
    switch way {
    case .either: return 2 * difference <= unit
    case .up: return other.value > one.value && difference < unit
    case .down: return other.value < one.value && difference < unit
    }
  }

  /// Whether words right before a time say that it is about that time: "around noon", "shortly before noon".
  private func isNearly(_ token: Int, in tokens: Tokens) -> Bool {
    if way(before: token, in: tokens) != nil { return true }
    return token > 1 && Self.sides.contains(tokens.words[token - 1]) && Self.soon.contains(tokens.words[token - 2])
  }

  private static let sides: Set<UInt64> = [FoldedHash(of: "before").value, FoldedHash(of: "after").value]
  private static let soon: Set<UInt64> = [
    FoldedHash(of: "shortly").value, FoldedHash(of: "just").value, FoldedHash(of: "soon").value,
    FoldedHash(of: "moments").value, FoldedHash(of: "minutes").value,
  ]

  /// Whether a number is told as a dozen, a hundred or a thousand, which say no more than about how many it is: "more than a thousand" for
  /// 1,204.
  private func isRound(_ value: Int, _ other: QuantityReading) -> Bool {
    let step = other.value % Self.dozen == 0 && other.value < 10 * Self.dozen ? Self.dozen : other.value
    let difference = abs(value - other.value)
    switch way(before: other.tokens.lowerBound, in: suspect) {
    case .down: return value >= other.value && difference < step
    case .up: return value < other.value && difference <= step / 4
    case .either: return difference <= step / 5
    case nil: return difference <= step / 10
    }
  }

  private static let dozen = 12_000

  /// Whether a reading of the suspect tells a share of the original in words that say that they round it: "nearly half" for "48 percent".
  func isRoundedShare(_ one: QuantityReading, to other: QuantityReading) -> Bool {
    guard one.isShare, other.isShare, one.isInWords != other.isInWords, let share = one.share, let round = other.share,
      abs(share - round) <= min(Self.greatestDifference, share / 7),
      let way = way(before: other.tokens.lowerBound, in: suspect),
      self.way(before: one.tokens.lowerBound, in: original) ?? .either == .either
    else { return false }
    return way == .either || (way == .up) == (round > share)
  }

  /// Whether a share of the original lies on the other side of one in the suspect than words there say: "more than half" for "48 percent".
  func isBeyond(_ one: QuantityReading, _ other: QuantityReading) -> Bool {
    guard one.isShare, other.isShare, let share = one.share, let round = other.share, share != round,
      let way = way(before: other.tokens.lowerBound, in: suspect), way != .either,
      self.way(before: one.tokens.lowerBound, in: original) ?? .either == .either
    else { return false }
    return (way == .up) != (round > share)
  }

  /// No word that rounds a share moves it farther, in thousandths of a percent.
  private static let greatestDifference = 5_000

  private enum Way { case up, down, either }

  /// Which way the words right before a number say that it is rounded.
  private func way(before token: Int, in tokens: Tokens) -> Way? {
    guard token > 0 else { return nil }
    if let way = Self.ways[tokens.words[token - 1]] { return way }
    guard token > 1 else { return nil }
    if let way = Self.pairs[[tokens.words[token - 2], tokens.words[token - 1]]] { return way }
    guard tokens.words[token - 1] == Self.than else { return nil }
    switch tokens.words[token - 2] {
    case Self.more: return .down
    case Self.less, Self.fewer: return .up
    default: return nil
    }
  }

  /// The worth of the last digit that is no nought.
  private static func lastUnit(of value: Int) -> Int {
    var unit = 1
    while value > 0, unit < value, value % (unit * 10) == 0 { unit *= 10 }
    return unit
  }

  private static let pairs: [[UInt64]: Way] = [
    [FoldedHash(of: "at").value, FoldedHash(of: "least").value]: .down,
    [FoldedHash(of: "upwards").value, FoldedHash(of: "of").value]: .down,
    [FoldedHash(of: "close").value, FoldedHash(of: "to").value]: .up,
    [FoldedHash(of: "close").value, FoldedHash(of: "on").value]: .up,
    [FoldedHash(of: "shy").value, FoldedHash(of: "of").value]: .up,
  ]
  private static let than = FoldedHash(of: "than").value
  private static let more = FoldedHash(of: "more").value
  private static let less = FoldedHash(of: "less").value
  private static let fewer = FoldedHash(of: "fewer").value
  private static let ways: [UInt64: Way] = {
    let words: [(Way, [StaticString])] = [
      (.either, ["about", "around", "roughly", "approximately", "some", "circa", "estimated"]),
      (.up, ["nearly", "almost", "under", "below"]),
      (.down, ["over", "above"]),
    ]
    return Dictionary(
      uniqueKeysWithValues: words.flatMap { way, words in
        words.map { (FoldedHash(of: $0).value, way) }
      })
  }()
}
