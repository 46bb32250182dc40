// SPDX-License-Identifier: Apache-2.0

import Language

/// Tells of the names of one aligned row whether another name fills their slot.
///
/// Names are compared as wholes: titles aside, what a name of the original has and the suspect's has not, beside what the suspect's has
/// instead. A name that is only shorter or longer is the same name. Offices before names are ``OfficeComparison``'s.
struct NameComparison {
  /// In rows with at least this share of matching words a name of the story in the slot of another one is a change of persons.
  static let leastStrength = 0.7
  /// In rows with at least this share all other words are the same.
  static let leastEqual = 0.8

  private let row: RowWords
  private var original: PreparedDocument { row.original }
  private var suspect: PreparedDocument { row.suspect }

  private let officers: OfficeComparison

  init(row: RowWords) {
    self.row = row
    officers = OfficeComparison(row: row)
  }

  /// What the suspect has in a name's slot that is another name; nil where it has none.
  func altered(_ mention: Mention) -> FactPair? {
    guard let slot = row.slot(of: mention.tokens) else { return nil }
    let isUnchanged = isUnchanged(slot)
    if let officer = officers.altered(mention, in: slot, isUnchanged: isUnchanged) { return officer }
    if let namesake = exchangedForename(before: mention) { return namesake }
    guard !isUnchanged else { return nil }
    let names = names(among: row.suspectWords(in: slot), beside: mention)
    guard !names.isEmpty else { return nil }
    let before = Array(mention.tokens).drop { Titles.contain(original.annotated.tokens.words[$0]) }
    let after = names.drop { Titles.contain(suspect.annotated.tokens.words[$0]) }
    let lost = before.filter { one in !names.contains { isSame(one, $0) && isOwn(one, $0, Array(before), Array(after)) }
    }
    let gained = after.filter { other in
      !Titles.contain(suspect.annotated.tokens.words[other])
        && !mention.tokens.contains { isSame($0, other) && isOwn($0, other, Array(before), Array(after)) }
    }
    let isKept = lost.count < before.count
    guard isKept || row.hasMatchingNeighbours(slot) || areSpelledAlike(Array(lost), Array(gained)) else {
      return nil
    }
    let changed = isChange(Array(lost), Array(gained), in: mention, kept: isKept, slot)
    guard changed || lost.isEmpty && isHyphenated(Array(gained), beside: Array(after), Array(before)),
      !areJoined(Array(lost), Array(gained)), !areInitials(Array(lost), Array(gained))
    else { return nil }
    return FactPair(
      kind: .name, status: .altered, original: original.annotated.tokens.range(of: mention.tokens),
      suspect: bytes(of: names, around: gained))
  }

  /// Whether some words are the others written together: "Oster Bay", "Osterbay".
  private func areJoined(_ lost: [Int], _ gained: [Int]) -> Bool {
    guard let first = gained.first, !lost.isEmpty else { return false }
    let before = lost.flatMap { NameLetters($0, in: original).rest(from: 0) }
    // The first word of a sentence is not told for a part of the name: "Mac Donald".
    let isPreceded =
      row.suspectTokens.contains(first - 1) && suspect.isJoined(first)
      && suspect.annotated.tokens.flags[first - 1].contains(.capitalised)
    return [gained, isPreceded ? [first - 1] + gained : gained].contains { words in
      words.count != lost.count && words.flatMap { NameLetters($0, in: suspect).rest(from: 0) } == before
    }
  }

  /// Whether nothing was lost or nothing was gained but initials, of which the first stands for the name on the other side: "I. K. Falk",
  /// "Ines Falk".
  private func areInitials(_ lost: [Int], _ gained: [Int]) -> Bool {
    guard let one = lost.first, let other = gained.first else { return false }
    let initial = initial(lost, among: row.originalTokens, in: original)
    let own = initial == nil ? self.initial(gained, among: row.suspectTokens, in: suspect) : nil
    return initial.map { $0 == NameLetters(other, in: suspect).first }
      ?? own.map { $0 == NameLetters(one, in: original).first } ?? false
  }

  /// The first of the initials that some words are the last of; nil where they are none.
  private func initial(_ words: [Int], among all: Range<Int>, in document: PreparedDocument) -> UInt8? {
    let tokens = document.annotated.tokens
    guard var first = words.last, words.allSatisfy({ tokens.lengths[$0] == 1 }) else { return nil }
    while first > all.lowerBound, tokens.lengths[first - 1] == 1, tokens.flags[first - 1].contains(.capitalised),
      document.isOneName(first - 1, first)
    { first -= 1 }
    return NameLetters(first, in: document).first
  }

  /// Where another forename stands before a name of which the original's reading takes its forename for another word: "Will Carver",
  /// "Rose Carver".
  private func exchangedForename(before mention: Mention) -> FactPair? {
    guard let behind = row.place(of: mention.tokens.lowerBound), behind > 0, row.pairs[behind].likeness == .equal else {
      return nil
    }
    let pair = row.pairs[behind - 1]
    guard pair.likeness.isBeside, pair.likeness != .equal else { return nil }
    let (one, other) = (pair.original, pair.suspect)
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    guard theirs.flags[one].contains(.capitalised), mine.flags[other].contains(.capitalised),
      original.isJoined(one + 1), suspect.isJoined(other + 1),
      Forenames.areOrdinary(theirs.words[one]), Forenames.areOrdinary(mine.words[other]) || isNameWord(other),
      !Titles.contain(mine.words[other]), !isSame(one, other)
    else { return nil }
    // A month is the date's, and no forename.
    guard !isMonth(one, in: original) || !isMonth(other, in: suspect) else { return nil }
    // "Will Carver stay?" and "May Carver stay?" have no forename.
    let areAuxiliaries =
      theirs.flags[one].isSuperset(of: [.functionWord, .sentenceInitial]) && mine.flags[other].contains(.functionWord)
    guard !areAuxiliaries else { return nil }
    return FactPair(
      kind: .name, status: .altered, original: theirs.range(of: one..<mention.tokens.upperBound),
      suspect: mine.range(of: other..<end(ofNameFrom: other)))
  }

  private func isMonth(_ token: Int, in document: PreparedDocument) -> Bool {
    document.annotated.tokens.flags[token].contains(.month)
  }

  /// Where the suspect's name ends that begins with a word.
  private func end(ofNameFrom token: Int) -> Int {
    var end = token + 1
    while row.suspectTokens.contains(end), isNameWord(end), suspect.isOneName(end - 1, end) { end += 1 }
    return end
  }

  /// Whether the suspect has nothing in a slot but the very words of the name, letter for letter: nothing was gained.
  private func isUnchanged(_ slot: Range<Int>) -> Bool {
    slot.allSatisfy { place in
      let pair = row.pairs[place]
      return pair.suspect < 0
        || pair.likeness == .equal
          && original.annotated.tokens.lengths[pair.original] == suspect.annotated.tokens.lengths[pair.suspect]
    }
  }

  /// The words of names in a slot; where one name shares a word with the original's, those of that name alone.
  private func names(among slot: [Int], beside mention: Mention) -> [Int] {
    var groups: [[Int]] = []
    for token in slot where isNameWord(token) {
      if let last = groups.last?.last, suspect.isOneName(last, token) {
        groups[groups.count - 1].append(token)
      } else {
        groups.append([token])
      }
    }
    return groups.first { group in group.contains { other in mention.tokens.contains { isSame($0, other) } } }
      ?? groups.flatMap { $0 }
  }

  private static let by = FoldedHash(of: "by").value

  /// Whether names changed places together with what they belong to, with the word that tells their relation from the other end, or with the
  /// voice of a verb: "was accused by Low".
  private func isRetold(_ one: Int, _ other: Int) -> Bool {
    let words = suspect.annotated.tokens.words
    let theirs = original.annotated.tokens.words
    let word = theirs[one]
    if words[row.suspectTokens].count(where: { $0 == Self.by })
      != theirs[row.originalTokens].count(where: { $0 == Self.by })
    {
      return true
    }
    let companions = RowCompanions(row: row)
    return row.suspectTokens.contains {
      words[$0] == word && companions.areKept(one, $0, parted: suspect.annotated.tokens.stems[other], isName: true)
    } || OppositeFinder(row: row).hasConverse() || SideFinder(row: row).areRetold()
  }

  private func isNameWord(_ token: Int) -> Bool {
    let tokens = suspect.annotated.tokens
    let flags = tokens.flags[token]
    guard flags.contains(.capitalised), !flags.contains(.number) else { return false }
    return !flags.contains(.sentenceInitial) || tokens.capitals[token] >= MentionShares.half
  }

  /// Whether two words may stand for each other in a name.
  private func isSame(_ one: Int, _ other: Int) -> Bool {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    if theirs.words[one] == mine.words[other] || NameAliases.areAliases(theirs.words[one], mine.words[other])
      || Titles.areOnePortfolio(theirs.words[one], mine.words[other])
      || Forenames.areForms(one, of: original, other, of: suspect)
    {
      return true
    }
    let first = NameLetters(one, in: original)
    let second = NameLetters(other, in: suspect)
    // "J. Sullivan" for "Jake Sullivan".
    if first.count == 1 || second.count == 1 { return first.count != second.count && first.first == second.first }
    return NameForms.areForms(first, second)
  }

  /// Whether an initial stands for a word that has no other counterpart: the V. of Vladimir V. is another name.
  private func isOwn(_ one: Int, _ other: Int, _ before: [Int], _ after: [Int]) -> Bool {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    guard (theirs.lengths[one] == 1) != (mine.lengths[other] == 1) else { return true }
    return theirs.lengths[one] == 1
      ? !before.contains { theirs.words[$0] == mine.words[other] }
      : !after.contains { mine.words[$0] == theirs.words[one] }
  }

  private func isChange(_ lost: [Int], _ gained: [Int], in mention: Mention, kept: Bool, _ slot: Range<Int>) -> Bool {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    guard let one = lost.first, let other = gained.first, NameForms.isSameCase(one, original, other, suspect) else {
      return false
    }
    guard lost.contains(where: row.isLost), gained.contains(where: row.isGained) else {
      return row.isExchanged(one, other) && row.strengthInAnyOrder() >= Self.leastStrength && !isRetold(one, other)
    }
    guard !gained.contains(where: isCalendar) else { return false }
    if isOtherWhole(lost, gained, in: mention) { return true }
    let isKnown = gained.allSatisfy {
      mine.lengths[$0] > 1 && mine.capitals[$0] >= MentionShares.half
        && original.shingles.words1.contains(word: ShingleSet.word(mine.words[$0]))
    }
    if isKnown {
      guard row.strength >= Self.leastStrength, !isOneName(one, other) else { return false }
    }
    let isPlain = gained.contains {
      mine.lengths[$0] > 1 && (mine.capitals[$0] < MentionShares.half || mine.flags[$0].contains(.functionWord))
    }
    guard isPlain || lost.contains(where: { theirs.lengths[$0] > 1 && theirs.capitals[$0] < MentionShares.half })
    else { return true }
    // A common word is part of a name only beside the rest of it.
    let hasTitle = mention.tokens.contains { Titles.contain(theirs.words[$0]) }
    return !hasTitle && (kept || row.isBesideName(mention.tokens, slot))
      || !isKnown && !isPlain && row.strength >= Self.leastStrength
  }

  /// Whether another full name of the story stands in the place of a full name, in a row that is the same otherwise: then common words
  /// make a name too (`Compass Mutual`).
  private func isOtherWhole(_ lost: [Int], _ gained: [Int], in mention: Mention) -> Bool {
    guard row.strength >= Self.leastEqual, mention.tokens.count > 1, lost.count == mention.tokens.count,
      gained.count > 1
    else { return false }
    let words = gained.map { suspect.annotated.tokens.words[$0] }
    return original.annotated.mentions.contains { other in
      other.kind == .name && other.tokens.count == words.count
        && other.tokens.elementsEqual(words) { original.annotated.tokens.words[$0] == $1 }
    }
  }

  /// Whether every word of a full name is replaced by one of nearly the same letters.
  private func areSpelledAlike(_ lost: [Int], _ gained: [Int]) -> Bool {
    guard lost.count > 1, lost.count == gained.count else { return false }
    return zip(lost, gained).allSatisfy {
      let (first, second) = (NameLetters($0, in: original), NameLetters($1, in: suspect))
      return first.first == second.first && first.count > 3 && first.distance(to: second) <= 2
    }
  }

  /// Whether a word is a month or a weekday: a dateline with a date in place of the country.
  private func isCalendar(_ token: Int) -> Bool {
    let classes = WordTable.builtIn.entry(for: suspect.annotated.tokens.words[token])?.classes ?? []
    return !classes.isDisjoint(with: [.month, .weekday])
  }

  /// Whether the original puts two words into one name somewhere: they name one person.
  private func isOneName(_ one: Int, _ other: Int) -> Bool {
    let words = original.annotated.tokens.words
    let second = suspect.annotated.tokens.words[other]
    return original.annotated.mentions.contains { mention in
      mention.kind == .name && mention.tokens.count > 1 && mention.tokens.contains { words[$0] == words[one] }
        && mention.tokens.contains { words[$0] == second }
    }
  }

  /// Whether a hyphen ties a word that was added to a word of the name, so that it is another name.
  private func isHyphenated(_ gained: [Int], beside after: [Int], _ before: [Int]) -> Bool {
    gained.contains { token in
      let mine = suspect.annotated.tokens
      guard mine.capitals[token] >= MentionShares.half, mine.flags[token].isDisjoint(with: [.allCapitals, .acronym]),
        !original.shingles.words1.contains(word: ShingleSet.word(mine.words[token]))
      else { return false }
      return after.contains { other in
        abs(other - token) == 1 && suspect.isHyphenated(max(other, token))
          && before.contains { isSame($0, other) && !original.isHyphenated($0) && !original.isHyphenated($0 + 1) }
      }
    }
  }

  /// The words of a name in bytes: the run of neighbours that holds what was gained.
  private func bytes(of names: [Int], around gained: [Int]) -> Range<Int> {
    let centre = gained.first ?? names[0]
    var lower = centre
    var upper = centre
    for token in names where token > upper && token - upper <= 2 { upper = token }
    for token in names.reversed() where token < lower && lower - token <= 2 { lower = token }
    return suspect.annotated.tokens.range(of: lower..<upper + 1)
  }
}

/// Shares of a word's occurrences, in 255ths.
enum MentionShares {
  /// Words that are capitalised at least half of the time are proper ones.
  static let half: UInt8 = 128
}
