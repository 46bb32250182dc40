// SPDX-License-Identifier: Apache-2.0

import Language

/// Sets the names, numbers, dates and negations of aligned sentences beside each other.
///
/// A fact is altered only where another value fills its slot: a word aligned between matching neighbours, of the same sort, that the other
/// side does not have.
struct FactFinder {
  /// Sentences that share less of their words than this are too unlike for slots to mean anything.
  static let leastMatch = 0.3

  let original: PreparedDocument
  let suspect: PreparedDocument

  init(original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
  }

  /// The facts of the rows of one passage, in the order of the rows.
  func facts(of rows: [AlignedSentences]) -> [FactPair] {
    let sides = words(of: rows)
    let suspectWords = ShingleSet(words: sides.suspect, length: 1)
    let passageWords = ShingleSet(words: sides.original, length: 1)
    var facts: [FactPair] = []
    for row in rows where !row.pairs.isEmpty {
      let matches = row.pairs.reduce(0) { $0 + ($1.likeness.isMatch ? 1 : 0) }
      guard Double(matches) >= Self.leastMatch * Double(row.pairs.count) else { continue }
      let slots = FactSlots(row: row, original: original, suspect: suspect)
      facts += kept(slots, suspectWords: suspectWords)
      facts += added(slots, passageWords: passageWords)
      facts += negations(row)
    }
    return facts
  }

  private func words(of rows: [AlignedSentences]) -> (original: [UInt32], suspect: [UInt32]) {
    var theirs: [UInt32] = []
    var mine: [UInt32] = []
    for row in rows {
      for pair in row.pairs {
        if pair.suspect >= 0 { mine.append(ShingleSet.word(suspect.annotated.tokens.words[pair.suspect])) }
        if pair.original >= 0 { theirs.append(ShingleSet.word(original.annotated.tokens.words[pair.original])) }
      }
    }
    return (theirs, mine)
  }

  private func kept(_ slots: FactSlots, suspectWords: ShingleSet) -> [FactPair] {
    let tokens = original.annotated.tokens
    return slots.originalMentions.map { mention in
      let range = tokens.range(of: mention.tokens)
      let kind = Self.kind(mention)
      if let counterpart = slots.altered(mention) {
        return FactPair(kind: kind, status: .altered, original: range, suspect: counterpart)
      }
      if let counterpart = slots.matched(mention) {
        return FactPair(kind: kind, status: .kept, original: range, suspect: counterpart)
      }
      let isElsewhere = mention.tokens.contains { suspectWords.contains(word: ShingleSet.word(tokens.words[$0])) }
      return FactPair(kind: kind, status: isElsewhere ? .kept : .dropped, original: range, suspect: nil)
    }
  }

  private func added(_ slots: FactSlots, passageWords: ShingleSet) -> [FactPair] {
    let tokens = suspect.annotated.tokens
    return slots.suspectMentions.compactMap { mention in
      guard
        !mention.tokens.contains(where: {
          passageWords.contains(word: ShingleSet.word(tokens.words[$0])) || slots.isAlteration($0)
        })
      else { return nil }
      return FactPair(
        kind: Self.kind(mention), status: .added, original: nil, suspect: tokens.range(of: mention.tokens))
    }
  }

  private func negations(_ row: AlignedSentences) -> [FactPair] {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    func isNegation(_ tokens: Tokens, _ token: Int) -> Bool { token >= 0 && tokens.flags[token].contains(.negation) }
    let before = row.pairs.filter { isNegation(theirs, $0.original) }
    let after = row.pairs.filter { isNegation(mine, $0.suspect) }
    var facts: [FactPair] = []
    if before.count > after.count {
      for pair in before where !isNegation(mine, pair.suspect) {
        facts.append(
          FactPair(kind: .negation, status: .dropped, original: theirs.range(of: pair.original), suspect: nil))
      }
    } else if after.count > before.count {
      for pair in after where !isNegation(theirs, pair.original) {
        facts.append(FactPair(kind: .negation, status: .added, original: nil, suspect: mine.range(of: pair.suspect)))
      }
    }
    return Array(facts.prefix(abs(before.count - after.count)))
  }

  private static func kind(_ mention: Mention) -> FactPair.Kind {
    switch mention.kind {
    case .name: .name
    case .date: .date
    case .number, .percentage, .money: .number
    }
  }
}
