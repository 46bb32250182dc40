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
    let smaller = letters == 0 && next + 1 < tokens.count ? tokens.stems[next + 1] : letters
    return Measure.combined((value, unit), (number, smaller), isListed: isAnd || isComma)
      .map { ($0, smaller, next + 1) }
  }

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
