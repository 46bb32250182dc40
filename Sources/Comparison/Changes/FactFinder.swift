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
  private let words: RowWords
  private let names: NameComparison
  private let negations: NegationFinder

  init(original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
    words = RowWords(original: original, suspect: suspect)
    names = NameComparison(row: words)
    negations = NegationFinder(row: words)
  }

  /// Adds the facts of the rows of one passage, in the order of the rows.
  func append(_ rows: [AlignedSentences], gaps: [GapRows.Row], to facts: inout [FactPair]) {
    var theirs = RowQuantities(capacity: rows.count)
    var mine = RowQuantities(capacity: rows.count)
    for row in rows {
      if row.pairs.isEmpty {
        theirs.appendNone()
        mine.appendNone()
      } else {
        theirs.append(row.original, of: original)
        mine.append(row.suspect, of: suspect)
      }
    }
    var vocabulary = RowVocabulary(rows: rows, original: original, suspect: suspect)
    var echoes = gaps.lazy.filter { $0.before != nil }.makeIterator()
    var echo = echoes.next()
    for (number, row) in rows.enumerated() where !row.pairs.isEmpty {
      while let before = echo?.before, before < number { echo = echoes.next() }
      words.read(row)
      let slots = FactSlots(row: row, words: words)
      let known = facts.count
      if !theirs.isEmpty(number), !mine.isEmpty(number) {
        let around = max(0, number - 1)..<min(rows.count, number + 2)
        facts += QuantityFinder(original: original, suspect: suspect, slots: slots).altered(
          theirs[number..<number + 1], mine[number..<number + 1], near: (theirs[around], mine[around]))
      }
      guard words.strength >= Self.leastMatch else { continue }
      let quantities = known..<facts.count
      for mention in slots.originalMentions {
        appendKept(original.annotated.mentions[mention], in: slots, among: &vocabulary, to: &facts, besides: quantities)
      }
      for mention in slots.suspectMentions {
        appendAdded(suspect.annotated.mentions[mention], in: slots, among: &vocabulary, to: &facts, besides: quantities)
      }
      let found = negations(in: row)
      facts += echo?.before == number ? found.filter { !isSaid($0, in: echo) } : found
    }
    let all = rows.indices
    for gap in gaps {
      words.read(gap.sentences)
      facts += altered(inGap: gap.sentences, near: (theirs[all], mine[all]))
      facts += negations(inGap: gap.sentences)
    }
  }

  /// What is denied on one side alone in the row that was read last, if either side denies anything, or both have words that have opposites.
  private func negations(in row: AlignedSentences) -> [FactPair] {
    let theirs = original.polarity(of: row.original)
    let mine = suspect.polarity(of: row.suspect)
    guard
      !theirs.union(mine).isDisjoint(with: [.denial, .opposition]) || theirs.intersection(mine).contains(.opposable)
    else { return [] }
    return negations.altered()
  }

  /// The same of two sentences that only their gap sets beside each other.
  private func negations(inGap row: AlignedSentences) -> [FactPair] {
    let found = words.strength >= Self.leastMatch ? negations(in: row) : []
    return found.isEmpty ? negations.alteredInShort() : found
  }

  /// Whether a fact stands, on one side alone, in the words that a gap's row takes from the row before: they are told there.
  private func isSaid(_ fact: FactPair, in echo: GapRows.Row?) -> Bool {
    guard let pairs = echo?.sentences.pairs, let theirs = fact.original, let mine = fact.suspect else { return false }
    func holds(_ range: Range<Int>, _ document: PreparedDocument, _ side: (WordPair) -> Int) -> Bool {
      pairs.contains { side($0) >= 0 && document.annotated.tokens.range(of: side($0)).overlaps(range) }
    }
    return holds(theirs, original, \.original) != holds(mine, suspect, \.suspect)
  }

  /// Adds what is altered between two sentences outside passages; nothing is said to be kept, dropped or added there.
  func appendAltered(inStray row: AlignedSentences, to facts: inout [FactPair]) {
    words.read(row)
    facts += altered(inGap: row, near: ([], []))
    facts += negations(in: row)
  }

  /// What is altered in the row that was read last, of two sentences that only their gap sets beside each other; nothing is said to be kept, dropped or added there.
  private func altered(
    inGap row: AlignedSentences,
    near: (original: ArraySlice<QuantityReading>, suspect: ArraySlice<QuantityReading>)
  ) -> [FactPair] {
    let slots = FactSlots(row: row, words: words)
    var theirs = RowQuantities(capacity: 1)
    var mine = RowQuantities(capacity: 1)
    theirs.append(row.original, of: original)
    mine.append(row.suspect, of: suspect)
    let quantities = QuantityFinder(original: original, suspect: suspect, slots: slots).altered(
      theirs[0..<1], mine[0..<1], near: near)
    guard words.strength >= Self.leastMatch else { return quantities }
    let altered = original.annotated.mentions[slots.originalMentions].compactMap { mention -> FactPair? in
      mention.kind == .name ? names.altered(mention) : nil
    }
    return quantities + altered
  }

  /// Adds what became of a mention of the original's side, unless it is among what is known.
  private func appendKept(
    _ mention: Mention, in slots: FactSlots, among vocabulary: inout RowVocabulary, to facts: inout [FactPair],
    besides known: Range<Int>
  ) {
    let range = original.annotated.tokens.range(of: mention.tokens)
    for place in known where facts[place].original.map({ $0.overlaps(range) }) == true { return }
    facts.append(kept(mention, range, in: slots, among: &vocabulary))
  }

  private func kept(
    _ mention: Mention, _ range: Range<Int>, in slots: FactSlots, among vocabulary: inout RowVocabulary
  ) -> FactPair {
    let kind = Self.kind(mention)
    if mention.kind == .name, let altered = names.altered(mention) { return altered }
    if mention.kind == .date, let counterpart = slots.modal(mention) {
      return FactPair(kind: .date, status: .altered, original: range, suspect: counterpart)
    }
    if let counterpart = slots.matched(mention) {
      return FactPair(kind: kind, status: .kept, original: range, suspect: counterpart)
    }
    let isElsewhere = mention.tokens.contains { vocabulary.isInSuspect(original.annotated.tokens.words[$0]) }
    return FactPair(kind: kind, status: isElsewhere ? .kept : .dropped, original: range, suspect: nil)
  }

  /// Adds a mention of the suspect's side that the original's has not, unless it is among what is known.
  private func appendAdded(
    _ mention: Mention, in slots: FactSlots, among vocabulary: inout RowVocabulary, to facts: inout [FactPair],
    besides known: Range<Int>
  ) {
    // Most words stand on the other side of the row; that is known without the words of all rows.
    for token in mention.tokens where slots.isEqual(token) { return }
    let range = suspect.annotated.tokens.range(of: mention.tokens)
    for place in known where facts[place].suspect.map({ $0.overlaps(range) }) == true { return }
    for token in mention.tokens
    where slots.isAlteration(token) || vocabulary.isInOriginal(suspect.annotated.tokens.words[token]) { return }
    facts.append(FactPair(kind: Self.kind(mention), status: .added, original: nil, suspect: range))
  }

  private static func kind(_ mention: Mention) -> FactPair.Kind {
    switch mention.kind {
    case .name: .name
    case .date: .date
    case .number, .percentage, .money: .number
    }
  }
}

extension PreparedDocument {
  /// Whether any word of some sentences denies or has an opposite.
  func polarity(of sentences: Range<Int32>) -> Polarity {
    var polarity: Polarity = []
    for sentence in sentences { polarity.formUnion(sentencePolarities[Int(sentence)]) }
    return polarity
  }
}
