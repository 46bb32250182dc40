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
    let theirs = rows.map { $0.pairs.isEmpty ? [] : FactSlots.quantities(of: $0.original, in: original) }
    let mine = rows.map { $0.pairs.isEmpty ? [] : FactSlots.quantities(of: $0.suspect, in: suspect) }
    var words = RowVocabulary(rows: rows, original: original, suspect: suspect)
    var facts: [FactPair] = []
    for number in rows.indices where !rows[number].pairs.isEmpty {
      let slots = FactSlots(row: rows[number], original: original, suspect: suspect)
      let around = max(0, number - 1)..<min(rows.count, number + 2)
      let quantities = QuantityFinder(original: original, suspect: suspect, slots: slots).altered(
        theirs[number], mine[number], near: { (around.flatMap { theirs[$0] }, around.flatMap { mine[$0] }) })
      facts += quantities
      guard slots.words.strength >= Self.leastMatch else { continue }
      for mention in slots.originalMentions {
        if let fact = kept(mention, in: slots, among: &words, besides: quantities) { facts.append(fact) }
      }
      for mention in slots.suspectMentions {
        if let fact = added(mention, in: slots, among: &words, besides: quantities) { facts.append(fact) }
      }
      if mayBeDenied(rows[number]) { facts += NegationFinder(row: slots.words).altered() }
    }
    guard !gaps.isEmpty else { return facts }
    let all = (theirs.flatMap { $0 }, mine.flatMap { $0 })
    return facts + gaps.flatMap { altered(inGap: $0, near: all) }
  }

  /// Whether either side denies anything, or both have words that have opposites.
  private func mayBeDenied(_ row: AlignedSentences) -> Bool {
    let theirs = row.original.reduce(into: Polarity()) { $0.formUnion(original.sentencePolarities[Int($1)]) }
    let mine = row.suspect.reduce(into: Polarity()) { $0.formUnion(suspect.sentencePolarities[Int($1)]) }
    return theirs.union(mine).contains(.denial) || theirs.intersection(mine).contains(.opposable)
  }

  /// What is altered between two sentences that only their gap sets beside each other; nothing is said to be kept, dropped or added there.
  private func altered(
    inGap row: AlignedSentences, near: (original: [QuantityReading], suspect: [QuantityReading])
  ) -> [FactPair] {
    let slots = FactSlots(row: row, original: original, suspect: suspect)
    let quantities = QuantityFinder(original: original, suspect: suspect, slots: slots).altered(
      FactSlots.quantities(of: row.original, in: original), FactSlots.quantities(of: row.suspect, in: suspect),
      near: { near })
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

  /// What became of a mention of the original's side; nil where it is among what is known.
  private func kept(
    _ mention: Mention, in slots: FactSlots, among words: inout RowVocabulary, besides known: [FactPair]
  ) -> FactPair? {
    let range = original.annotated.tokens.range(of: mention.tokens)
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
    let isElsewhere = mention.tokens.contains { words.isInSuspect(original.annotated.tokens.words[$0]) }
    return FactPair(kind: kind, status: isElsewhere ? .kept : .dropped, original: range, suspect: nil)
  }

  /// A mention of the suspect's side that the original's has not; nil where it has it, or where it is among what is known.
  private func added(
    _ mention: Mention, in slots: FactSlots, among words: inout RowVocabulary, besides known: [FactPair]
  ) -> FactPair? {
    let range = suspect.annotated.tokens.range(of: mention.tokens)
    guard
      !known.contains(where: { $0.suspect.map { $0.overlaps(range) } == true }),
      // Most words stand on the other side of the row; that is known without the words of all rows.
      !mention.tokens.contains(where: { slots.isEqual($0) }),
      !mention.tokens.contains(where: {
        slots.isAlteration($0) || words.isInOriginal(suspect.annotated.tokens.words[$0])
      })
    else { return nil }
    return FactPair(kind: Self.kind(mention), status: .added, original: nil, suspect: range)
  }

  private static func kind(_ mention: Mention) -> FactPair.Kind {
    switch mention.kind {
    case .name: .name
    case .date: .date
    case .number, .percentage, .money: .number
    }
  }
}
