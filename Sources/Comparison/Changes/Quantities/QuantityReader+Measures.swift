// SPDX-License-Identifier: Apache-2.0

import Language

extension QuantityReader {
  /// A number in one unit together with those behind it in smaller units: "two years and six months", "5ft 10in".
  func combined(_ value: Int, _ unit: UInt32, behind end: Int) -> (value: Int, unit: UInt32, end: Int)? {
    var all = (value: value, unit: unit, end: end)
    while let more = combinedOnce(all.value, all.unit, behind: all.end) { all = more }
    return all.end > end ? all : nil
  }

  private func combinedOnce(_ value: Int, _ unit: UInt32, behind end: Int) -> (value: Int, unit: UInt32, end: Int)? {
    guard unit != 0 else { return nil }
    // The unit is a word, or the letters right behind the digits.
    var next = end < tokens.count && tokens.stems[end] == unit ? end + 1 : end
    let isAnd = next < tokens.count && tokens.words[next] == Self.and
    if isAnd { next += 1 }
    guard next < tokens.count, tokens.flags[next].contains(.number), next - end <= 2 else { return nil }
    let isComma = !isAnd && isBehindComma(next)
    guard (end..<next).allSatisfy(isBehindOneSign), isComma || isBehindOneSign(next) else { return nil }
    let (number, letters, _) = digits(of: next)
    // "5-foot-10" counts inches without their word.
    let isInches = letters == 0 && isHyphened(next)
    let smaller =
      isInches ? Measure.inchStem : letters == 0 && next + 1 < tokens.count ? tokens.stems[next + 1] : letters
    return Measure.combined((value, unit), (number, smaller), isListed: isAnd || isComma)
      .map { ($0, smaller, next + 1) }
  }

  /// What stands before a number and makes one with it though "one" is no number by itself: "an hour and 20 minutes".
  func combined(_ value: Int, _ unit: UInt32, before first: Int) -> (value: Int, start: Int)? {
    guard first > 2, tokens.words[first - 1] == Self.and, Self.single.contains(tokens.words[first - 3]),
      (first - 2...first).allSatisfy(isBehindOneSign)
    else { return nil }
    return Measure.combined((1_000, tokens.stems[first - 2]), (value, unit), isListed: true).map { ($0, first - 3) }
  }

  private static let single: Set<UInt64> = [
    FoldedHash(of: "a").value, FoldedHash(of: "an").value, FoldedHash(of: "1").value,
  ]

  private func isBehindComma(_ token: Int) -> Bool {
    text.utf8[tokens.range(of: token - 1).upperBound..<Int(tokens.starts[token])].elementsEqual(", ".utf8)
  }

  /// How long something took, "2:04:11", in seconds; nil where no seconds stand behind hours and minutes.
  func duration(_ first: Int, _ clock: ClockReader.Reading) -> QuantityReading? {
    let end = clock.end
    guard end == first + 2, end < tokens.count, tokens.flags[end].contains(.number), tokens.lengths[end] == 2,
      text.utf8[tokens.range(of: end - 1).upperBound..<Int(tokens.starts[end])].elementsEqual(":".utf8)
    else { return nil }
    let seconds = clock.value / 1_000 * 3_600 + clock.value % 1_000 / 10 * 60
    return QuantityReading(
      tokens: first..<end + 1, value: seconds * 1_000 + digits(of: end).value, unit: Self.second, isDate: false)
  }

  private static let second = FoldedHash.key(FoldedHash(of: "second").value)
  private static let and = FoldedHash(of: "and").value
}
