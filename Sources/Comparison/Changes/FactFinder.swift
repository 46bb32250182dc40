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
  func facts(of rows: [AlignedSentences], gaps: [AlignedSentences]) -> [FactPair] {
    let sides = words(of: rows)
    let suspectWords = ShingleSet(words: sides.suspect, length: 1)
    let passageWords = ShingleSet(words: sides.original, length: 1)
    let slots = rows.map { row in
      row.pairs.isEmpty ? nil : FactSlots(row: row, original: original, suspect: suspect)
    }
    let theirs = slots.map { slots in
      slots.map { QuantityReader(document: original).readings(of: $0.originalMentions, in: $0.words.originalTokens) }
        ?? []
    }
    let mine = slots.map { slots in
      slots.map { QuantityReader(document: suspect).readings(of: $0.suspectMentions, in: $0.words.suspectTokens) } ?? []
    }
    var facts: [FactPair] = []
    for number in rows.indices {
      guard let slots = slots[number] else { continue }
      let around = max(0, number - 1)..<min(rows.count, number + 2)
      let quantities = QuantityFinder(original: original, suspect: suspect, slots: slots).altered(
        theirs[number], mine[number], near: (around.flatMap { theirs[$0] }, around.flatMap { mine[$0] }))
      facts += quantities
      guard slots.words.strength >= Self.leastMatch else { continue }
      facts += kept(slots, suspectWords: suspectWords, besides: quantities)
      facts += added(slots, passageWords: passageWords, besides: quantities)
      facts += NegationFinder(row: slots.words).altered()
    }
    let all = (theirs.flatMap { $0 }, mine.flatMap { $0 })
    return facts + gaps.flatMap { altered(inGap: FactSlots(row: $0, original: original, suspect: suspect), near: all) }
  }

  /// What is altered between two sentences that only their gap sets beside each other; nothing is said to be kept, dropped or added there.
  private func altered(
    inGap slots: FactSlots, near: (original: [QuantityReading], suspect: [QuantityReading])
  ) -> [FactPair] {
    let quantities = QuantityFinder(original: original, suspect: suspect, slots: slots).altered(
      QuantityReader(document: original).readings(of: slots.originalMentions, in: slots.words.originalTokens),
      QuantityReader(document: suspect).readings(of: slots.suspectMentions, in: slots.words.suspectTokens), near: near)
    guard slots.words.strength >= Self.leastMatch else { return quantities }
    let names = slots.originalMentions.compactMap { mention -> FactPair? in
      guard mention.kind == .name, let counterpart = NameComparison(row: slots.words).altered(mention) else {
        return nil
      }
      return FactPair(
        kind: .name, status: .altered, original: original.annotated.tokens.range(of: mention.tokens),
        suspect: counterpart)
    }
    return quantities + names
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

  private func kept(_ slots: FactSlots, suspectWords: ShingleSet, besides known: [FactPair]) -> [FactPair] {
    let tokens = original.annotated.tokens
    return slots.originalMentions.compactMap { mention in
      let range = tokens.range(of: mention.tokens)
      guard !known.contains(where: { $0.original.map { $0.overlaps(range) } == true }) else { return nil }
      let kind = Self.kind(mention)
      if mention.kind == .name, let counterpart = NameComparison(row: slots.words).altered(mention) {
        return FactPair(kind: kind, status: .altered, original: range, suspect: counterpart)
      }
      if mention.kind == .date, let counterpart = slots.modal(mention) {
        return FactPair(kind: .date, status: .altered, original: range, suspect: counterpart)
      }
      if let counterpart = slots.matched(mention) {
        return FactPair(kind: kind, status: .kept, original: range, suspect: counterpart)
      }
      let isElsewhere = mention.tokens.contains { suspectWords.contains(word: ShingleSet.word(tokens.words[$0])) }
      return FactPair(kind: kind, status: isElsewhere ? .kept : .dropped, original: range, suspect: nil)
    }
  }

  private func added(_ slots: FactSlots, passageWords: ShingleSet, besides known: [FactPair]) -> [FactPair] {
    let tokens = suspect.annotated.tokens
    return slots.suspectMentions.compactMap { mention in
      let range = tokens.range(of: mention.tokens)
      guard
        !known.contains(where: { $0.suspect.map { $0.overlaps(range) } == true }),
        !mention.tokens.contains(where: {
          passageWords.contains(word: ShingleSet.word(tokens.words[$0])) || slots.isAlteration($0)
        })
      else { return nil }
      return FactPair(kind: Self.kind(mention), status: .added, original: nil, suspect: range)
    }
  }

  private static func kind(_ mention: Mention) -> FactPair.Kind {
    switch mention.kind {
    case .name: .name
    case .date: .date
    case .number, .percentage, .money: .number
    }
  }
}
