// SPDX-License-Identifier: Apache-2.0

extension AnnotatedText {
  /// The numbers of a word and the next one in ``WordPairs``; nil where nothing can be said of the two: one is rare or a
  /// name, or more than a space stands between them.
  public func wordPair(from token: Int) -> (first: Int, second: Int)? {
    guard token >= 0, token + 1 < tokens.count else { return nil }
    let end = tokens.range(of: token).upperBound
    guard Int(tokens.starts[token + 1]) == end + 1, text.utf8[end] == 0x20, let first = commonWord(token),
      let second = commonWord(token + 1)
    else { return nil }
    return (first, second)
  }

  private func commonWord(_ token: Int) -> Int? {
    let flags = tokens.flags[token]
    if flags.contains(.number) { return WordPairs.builtIn.numeral }
    if flags.contains(.name) || flags.contains(.capitalised) && !flags.contains(.sentenceInitial) { return nil }
    return WordPairs.builtIn.number(of: tokens.words[token])
  }

  /// The numbers in ``WordPairs`` of two capitalised words that stand side by side inside a sentence; nil where one of
  /// them is rare, begins a sentence or is an abbreviation.
  func namePair(from token: Int) -> (first: Int, second: Int)? {
    guard token >= 0, token + 1 < tokens.count, tokens.range(of: token).upperBound + 1 == Int(tokens.starts[token + 1])
    else { return nil }
    for each in token...token + 1 {
      let flags = tokens.flags[each]
      guard flags.contains(.capitalised),
        flags.isDisjoint(with: [.sentenceInitial, .allCapitals, .acronym, .number, .functionWord])
      else { return nil }
    }
    // A capital behind them makes a longer name that is its own, the Overseas Ministry Fellowship, unless a person's follows.
    let next = token + 2
    if next < tokens.count, tokens.flags[next].contains(.capitalised), !Self.offices.contains(tokens.words[token + 1]),
      tokens.range(of: token + 1).upperBound + 1 == Int(tokens.starts[next])
    {
      return nil
    }
    guard let first = WordPairs.builtIn.number(of: tokens.words[token]),
      let second = WordPairs.builtIn.number(of: tokens.words[token + 1])
    else { return nil }
    return (first, second)
  }

  /// Words of office that stand before a person's name.
  private static let offices: Set<UInt64> = Set(
    [
      FoldedHash(of: "minister"), FoldedHash(of: "secretary"), FoldedHash(of: "president"), FoldedHash(of: "adviser"),
      FoldedHash(of: "chief"), FoldedHash(of: "director"), FoldedHash(of: "general"), FoldedHash(of: "chairman"),
    ].map(\.value))
}
