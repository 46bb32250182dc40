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
}
