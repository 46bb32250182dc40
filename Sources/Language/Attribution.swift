// SPDX-License-Identifier: Apache-2.0

/// Finds who is quoted: the name beside a reporting verb right behind or before the quotation.
///
/// A pronoun there stands for whom the text named last of those quoted before; a noun (`the statement said`) for nobody who has a
/// name there. Names behind a preposition are places and papers (`said in Quenby`).
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
    var speakers = Speakers()
    var sentence = 0
    for index in result.indices {
      while sentence < sentences.count, sentences[sentence].tokens.upperBound <= result[index].tokens.lowerBound {
        sentence += 1
      }
      guard sentence < sentences.count else { break }
      let paragraph = sentences[sentence].paragraph
      let quoted = result[index].tokens
      let behind = quoted.upperBound..<min(tokens.count, quoted.upperBound + Self.reach)
      let before = max(0, quoted.lowerBound - Self.reach)..<quoted.lowerBound
      let bounds = paragraphTokens(paragraph, around: sentence, sentences)
      var told = subject(in: behind.clamped(to: bounds), isBehind: true)
      if told == nil { told = subject(in: before.clamped(to: bounds), isBehind: false) }
      let speaker: Range<Int>? =
        switch told {
        case .name(let tokens): tokens
        case .pronoun: antecedent(before: quoted.lowerBound, of: speakers)
        case .noun, nil: nil
        }
      result[index].speaker = speaker.map { tokens.range(of: $0) }
      if let speaker { speakers.add(speaker, surname: tokens.words[speaker.upperBound - 1], behind: quoted.upperBound) }
    }
    return result
  }

  /// What stands as the subject of a reporting verb; names by their words.
  private enum Subject {
    case name(Range<Int>)
    case pronoun
    case noun
  }

  /// Those quoted so far.
  private struct Speakers {
    /// The one quoted last, and the first word behind that quotation.
    private(set) var last: (name: Range<Int>, end: Int)?
    /// By the last word of their names.
    private(set) var bySurname: [UInt64: Range<Int>] = [:]

    mutating func add(_ name: Range<Int>, surname: UInt64, behind end: Int) {
      last = (name, end)
      bySurname[surname] = name
    }
  }

  /// Of those quoted before, the one that was named last before a word, else the one quoted last.
  ///
  /// - Complexity: Linear in the words since the quotation before.
  private func antecedent(before token: Int, of speakers: Speakers) -> Range<Int>? {
    guard let last = speakers.last else { return nil }
    for place in (min(last.end, token)..<token).reversed() where nameOfToken[place] >= 0 {
      guard !tokens.flags[place].contains(.inQuotation) else { continue }
      if let speaker = speakers.bySurname[tokens.words[place]] { return speaker }
    }
    return last.name
  }

  private func paragraphTokens(_ paragraph: Int, around sentence: Int, _ sentences: [Sentence]) -> Range<Int> {
    var lower = sentence
    while lower > 0, sentence - lower < 3, sentences[lower - 1].paragraph == paragraph { lower -= 1 }
    var upper = sentence
    while upper + 1 < sentences.count, upper - sentence < 3, sentences[upper + 1].paragraph == paragraph { upper += 1 }
    return sentences[lower].tokens.lowerBound..<sentences[upper].tokens.upperBound
  }

  /// The subject of the first reporting verb among some words: the name nearest to it, or a pronoun beside it. A verb close behind
  /// the quotation that has neither has a noun for its subject.
  private func subject(in run: Range<Int>, isBehind: Bool) -> Subject? {
    guard
      let verb = run.first(where: { token in
        !tokens.flags[token].contains(.inQuotation)
          && table.entry(for: tokens.words[token])?.classes.contains(.reporting) == true
      })
    else { return nil }
    var best: (distance: Int, subject: Subject)?
    for token in run where !tokens.flags[token].contains(.inQuotation) {
      let distance = abs(token - verb)
      guard distance <= 6, distance > 0, distance < best?.distance ?? .max else { continue }
      if nameOfToken[token] >= 0 {
        let name = names[Int(nameOfToken[token])].tokens
        let isListener = token > verb && Self.telling.contains(tokens.words[verb])
        if !isListener, !isAside(name) { best = (distance, .name(name)) }
      } else if distance == 1, Self.pronouns.contains(tokens.words[token]) {
        best = (distance, .pronoun)
      }
    }
    if let best { return best.subject }
    return isBehind && verb - run.lowerBound <= Self.closeBehind ? .noun : nil
  }

  /// A verb so few words behind a quotation belongs to it.
  private static let closeBehind = 3

  /// Whether a name stands behind a preposition: not the speaker, but where, to whom or of what.
  private func isAside(_ name: Range<Int>) -> Bool {
    guard name.lowerBound > 0, Self.prepositions.contains(tokens.words[name.lowerBound - 1]) else { return false }
    return name.lowerBound < 2 || tokens.words[name.lowerBound - 2] != Self.according
  }

  /// Verbs whose listener stands behind them: `told the Courier`.
  private static let telling: Set<UInt64> = Set(
    (["told", "tell", "tells", "telling"] as [StaticString]).map {
      FoldedHash(of: $0).value
    })
  private static let according = FoldedHash(of: "according").value
  private static let prepositions: Set<UInt64> = Set(
    (["in", "at", "on", "from", "to", "near", "of", "outside", "for", "with", "about"] as [StaticString])
      .map { FoldedHash(of: $0).value })
  private static let pronouns: Set<UInt64> = [FoldedHash(of: "he").value, FoldedHash(of: "she").value]
}
