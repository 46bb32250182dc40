// SPDX-License-Identifier: Apache-2.0

import Language

extension QuantityReader {
  /// What a number counts of a hundred.
  enum Percentage { case none, percent, point }

  /// Whether a number counts hundredths of a whole, or hundredths of these: "25 basis points".
  func percentage(_ mention: Mention, _ letters: UInt32, behind end: Int) -> Percentage {
    if mention.kind == .percentage || letters == Self.packed("pc") || letters == Self.packed("pct") { return .percent }
    if isBeforeSign(end) { return .percent }
    guard end < tokens.count else { return .none }
    if Self.percentages.contains(tokens.words[end]) { return .percent }
    return end + 1 < tokens.count && tokens.words[end] == Self.basis ? .point : .none
  }

  /// Whether the sign stands behind a number and a space, which may be one that breaks no line: "22 %".
  private func isBeforeSign(_ end: Int) -> Bool {
    let start = tokens.range(of: end - 1).upperBound
    let behind = text.utf8[start..<min(start + Self.longestGap, text.utf8.count)]
    return behind.first { $0 != 32 && $0 < 0x80 } == UInt8(ascii: "%")
  }

  /// A narrow space that breaks no line takes three bytes, and the sign one.
  private static let longestGap = 4

  private static let percentages: Set<UInt64> = [
    FoldedHash(of: "percent").value, FoldedHash(of: "percentage").value, FoldedHash(of: "pct").value,
    FoldedHash(of: "pc").value,
  ]
  private static let basis = FoldedHash(of: "basis").value

  /// A share of a number that is told by two: "four in five", "two out of every three". "Two in five years" is none.
  func ratio(at first: Int, _ value: Int, _ letters: UInt32) -> QuantityReading? {
    if letters == 0, isBehindOneOf(first), isPart(1_000, ofWhole: first, value) {
      // The word "one" is no number by itself.
      return QuantityReading(
        tokens: first..<first + 1, value: 100_000_000 / value, isDate: false, isPercent: true, isRatio: true)
    }
    guard letters == 0, value >= 1_000, value < 100_000, value % 1_000 == 0, first + 2 < tokens.count else {
      return nil
    }
    var next = first + 1
    if tokens.words[next] == Self.out, tokens.words[next + 1] == Self.of {
      next += 2
    } else if tokens.words[next] == Self.in {
      next += 1
    } else {
      return nil
    }
    if next < tokens.count, Self.every.contains(tokens.words[next]) { next += 1 }
    guard next < tokens.count, tokens.flags[next].contains(.number), (first + 1...next).allSatisfy(isBehindOneSign),
      tokens.flags[next].isDisjoint(with: [.percentage, .money])
    else { return nil }
    let (many, ending, _) = digits(of: next)
    guard ending == 0, isPart(value, ofWhole: next, many) else { return nil }
    return QuantityReading(
      tokens: first..<next + 1, value: value * 100 / (many / 1_000), isDate: false, isPercent: true, isRatio: true)
  }

  /// Whether a number is one that shares are told by, and counts neither time nor more than itself: "one in 10 years", "one in two million".
  private func isPart(_ value: Int, ofWhole token: Int, _ whole: Int) -> Bool {
    guard whole > value, whole <= 1_000_000, whole % 1_000 == 0,
      value == 1_000 || whole <= 10_000 || whole == 20_000 || whole == 100_000 || whole == 1_000_000
    else { return false }
    let next = token + 1
    guard next < tokens.count else { return true }
    return !Measure.isTime(tokens.stems[next]) && Self.scales[tokens.words[next]] == nil
      && !Self.percentages.contains(tokens.words[next]) && !tokens.flags[next].contains(.number)
  }

  /// Whether "one in", "one out of" or "one in every" stands right before a number.
  private func isBehindOneOf(_ token: Int) -> Bool {
    var start = token
    if start > 0, Self.every.contains(tokens.words[start - 1]) { start -= 1 }
    guard start > 1 else { return false }
    if start > 2, tokens.words[start - 1] == Self.of, tokens.words[start - 2] == Self.out {
      return tokens.words[start - 3] == Self.one
    }
    return tokens.words[start - 1] == Self.in && tokens.words[start - 2] == Self.one
  }

  /// What share of a number right behind it a number is: "40 of the 80 members".
  func part(of value: Int, behind end: Int) -> Int? {
    guard end + 2 < tokens.count, tokens.words[end] == Self.of, value < 1_000_000_000 else { return nil }
    let next = tokens.flags[end + 1].contains(.number) ? end + 1 : end + 2
    guard tokens.flags[next].contains(.number), tokens.flags[next].isDisjoint(with: [.percentage, .money]),
      next == end + 1 || tokens.flags[end + 1].contains(.functionWord)
    else { return nil }
    let (whole, letters, _) = digits(of: next)
    return letters == 0 && whole > value && whole < 1_000_000_000 ? value * 100_000 / whole : nil
  }

  private static let one = FoldedHash(of: "1").value
  private static let `in` = FoldedHash(of: "in").value
  private static let out = FoldedHash(of: "out").value
  private static let every: Set<UInt64> = [FoldedHash(of: "every").value, FoldedHash(of: "each").value]
  private static let of = FoldedHash(of: "of").value
}
