// SPDX-License-Identifier: Apache-2.0

/// Finds who is quoted: the name beside a reporting verb right behind or before the quotation.
///
/// A pronoun there stands for the person quoted last.
struct Attribution {
  /// How many words around a quotation are looked at.
  static let reach = 12

  let tokens: Tokens
  private let table = WordTable.builtIn
  /// For each word the number of the name that it is part of, or -1.
  private let nameOfToken: [Int32]
  private let names: [Mention]

  init(tokens: Tokens, names: [Mention]) {
    self.tokens = tokens
    self.names = names
    var nameOfToken = [Int32](repeating: -1, count: tokens.count)
    for (number, name) in names.enumerated() where name.kind == .name {
      for token in name.tokens { nameOfToken[token] = Int32(number) }
    }
    self.nameOfToken = nameOfToken
  }

  /// Quotations with their speakers, as far as they can be told.
  func attribute(_ quotations: [Quotation], sentences: [Sentence]) -> [Quotation] {
    var result = quotations
    var last: Range<Int>?
    var sentence = 0
    for index in result.indices {
      while sentence < sentences.count, sentences[sentence].tokens.upperBound <= result[index].tokens.lowerBound {
        sentence += 1
      }
      guard sentence < sentences.count else { break }
      let paragraph = sentences[sentence].paragraph
      let behind = result[index].tokens.upperBound..<min(tokens.count, result[index].tokens.upperBound + Self.reach)
      let before = max(0, result[index].tokens.lowerBound - Self.reach)..<result[index].tokens.lowerBound
      let bounds = paragraphTokens(paragraph, around: sentence, sentences)
      let speaker =
        speaker(in: behind.clamped(to: bounds), last: last) ?? speaker(in: before.clamped(to: bounds), last: last)
      result[index].speaker = speaker
      if let speaker { last = speaker }
    }
    return result
  }

  private func paragraphTokens(_ paragraph: Int, around sentence: Int, _ sentences: [Sentence]) -> Range<Int> {
    var lower = sentence
    while lower > 0, sentence - lower < 3, sentences[lower - 1].paragraph == paragraph { lower -= 1 }
    var upper = sentence
    while upper + 1 < sentences.count, upper - sentence < 3, sentences[upper + 1].paragraph == paragraph { upper += 1 }
    return sentences[lower].tokens.lowerBound..<sentences[upper].tokens.upperBound
  }

  /// The name nearest to a reporting verb among some words; the last speaker where a pronoun is nearer.
  private func speaker(in run: Range<Int>, last: Range<Int>?) -> Range<Int>? {
    guard
      let verb = run.first(where: { token in
        !tokens.flags[token].contains(.inQuotation)
          && table.entry(for: tokens.words[token])?.classes.contains(.reporting) == true
      })
    else { return nil }
    var best: (distance: Int, range: Range<Int>)?
    for token in run where !tokens.flags[token].contains(.inQuotation) {
      let distance = abs(token - verb)
      guard distance <= 6, distance > 0, distance < best?.distance ?? .max else { continue }
      if nameOfToken[token] >= 0 {
        best = (distance, tokens.range(of: names[Int(nameOfToken[token])].tokens))
      } else if distance == 1, let last, Self.pronouns.contains(tokens.words[token]) {
        best = (distance, last)
      }
    }
    return best?.range
  }

  private static let pronouns: Set<UInt64> = [FoldedHash(of: "he").value, FoldedHash(of: "she").value]
}
