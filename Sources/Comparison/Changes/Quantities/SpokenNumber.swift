// SPDX-License-Identifier: Apache-2.0

import Language

/// Reads a number that several words make: `two hundred and fifty`, `three thousand four hundred`, `three and a half`.
struct SpokenNumber {
  let text: Text
  let tokens: Tokens

  /// The number at a word and the word behind its last, its scales of a million and more left for others; nil where the word makes none with
  /// those behind it.
  func reading(at token: Int) -> (value: Int, end: Int)? {
    guard isWord(token), var (value, end) = hundreds(at: token) else { return nil }
    if end < tokens.count, tokens.words[end] == Self.thousand, isJoined(end) {
      value *= 1_000
      end += 1
      if let rest = rest(behind: end, below: 1_000) { (value, end) = (value + rest.value, rest.end) }
    }
    return end > token + 1 ? (value, end) : nil
  }

  /// Where "a hundred and" or "one hundred" begins that stands before a number below a hundred: neither "a" nor "one" is a number by itself.
  func hundred(before token: Int) -> Int? {
    guard token > 2, isWord(token), isJoined(token) else { return nil }
    let hundred = tokens.words[token - 1] == Self.and ? token - 2 : token - 1
    guard hundred > 0, tokens.words[hundred] == Self.hundred, (hundred...token).allSatisfy(isJoined),
      tokens.words[hundred - 1] == Self.a || tokens.words[hundred - 1] == Self.one
    else { return nil }
    return hundred - 1
  }

  /// "and a half" behind a number, in thousandths.
  func fraction(behind end: Int) -> (value: Int, end: Int)? {
    guard end + 2 < tokens.count, tokens.words[end] == Self.and, tokens.words[end + 1] == Self.a else { return nil }
    if tokens.words[end + 2] == Self.half { return (500, end + 3) }
    return tokens.words[end + 2] == Self.quarter ? (250, end + 3) : nil
  }

  /// A fraction in digits behind a number and a space, in thousandths: `3 3/4`.
  func fractionInDigits(behind end: Int) -> Int? {
    guard end < tokens.count, isJoined(end), tokens.lengths[end] <= 5 else { return nil }
    let bytes = text.utf8[tokens.range(of: end)]
    guard bytes.count(where: { $0 == UInt8(ascii: "/") }) == 1, !bytes.contains(UInt8(ascii: "-")) else { return nil }
    return QuantityReader.fraction(bytes)
  }

  /// The sign of a fraction right behind the digits of a word, in thousandths: `3½`.
  func fractionSign(behind token: Int) -> Int? {
    let end = tokens.range(of: token).upperBound
    guard end + 1 < text.utf8.count, text.utf8[end] == 0xC2 else { return nil }
    switch text.utf8[end + 1] {
    case 0xBC: return 250
    case 0xBD: return 500
    case 0xBE: return 750
    default: return nil
    }
  }

  /// "two hundred and fifty", "forty-two", "nine".
  private func hundreds(at token: Int) -> (value: Int, end: Int)? {
    guard var (value, end) = tens(at: token) else { return nil }
    if end < tokens.count, tokens.words[end] == Self.hundred, isJoined(end) {
      value *= 100
      end += 1
      if let rest = rest(behind: end, below: 100) { (value, end) = (value + rest.value, rest.end) }
    }
    return (value, end)
  }

  /// What words add to a scale: with "and" only what is below a hundred.
  private func rest(behind end: Int, below scale: Int) -> (value: Int, end: Int)? {
    guard end + 1 < tokens.count, isJoined(end) else { return nil }
    let isAnd = tokens.words[end] == Self.and
    let start = isAnd ? end + 1 : end
    guard isWord(start), isJoined(start), let rest = isAnd || scale == 100 ? tens(at: start) : hundreds(at: start),
      rest.value < scale
    else { return nil }
    // "two thousand and three hundred" are two numbers.
    if scale > 100, rest.end < tokens.count, Self.scales.contains(tokens.words[rest.end]) { return nil }
    return rest
  }

  private func tens(at token: Int) -> (value: Int, end: Int)? {
    guard let value = value(token) else { return nil }
    guard value >= 20, value % 10 == 0, let ones = self.value(token + 1), ones < 10, isJoined(token + 1) else {
      return (value, token + 1)
    }
    return (value + ones, token + 2)
  }

  private func value(_ token: Int) -> Int? {
    guard token < tokens.count, isWord(token), let value = QuantityReader.words[tokens.words[token]], value > 0 else {
      return nil
    }
    return value
  }

  /// Whether a number is written in letters.
  private func isWord(_ token: Int) -> Bool {
    token < tokens.count && tokens.flags[token].contains(.number)
      && text.utf8[Int(tokens.starts[token])] | 0x20 >= UInt8(ascii: "a")
  }

  /// Whether one sign alone, a space or a hyphen, parts a word from the one before it.
  private func isJoined(_ token: Int) -> Bool {
    token > 0 && tokens.range(of: token - 1).upperBound + 1 == Int(tokens.starts[token])
  }

  private static let and = FoldedHash(of: "and").value
  private static let a = FoldedHash(of: "a").value
  private static let one = FoldedHash(of: "1").value
  private static let half = FoldedHash(of: "half").value
  private static let quarter = FoldedHash(of: "quarter").value
  private static let hundred = FoldedHash(of: "hundred").value
  private static let thousand = FoldedHash(of: "thousand").value
  private static let scales: Set<UInt64> = [
    hundred, thousand, FoldedHash(of: "million").value, FoldedHash(of: "billion").value,
    FoldedHash(of: "trillion").value,
  ]
}
