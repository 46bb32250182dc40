// SPDX-License-Identifier: Apache-2.0

import Language

/// Tells of the names of one aligned row whether another name fills their slot.
///
/// Names are compared as wholes: titles aside, what a name of the original has and the suspect's has not, beside what the suspect's has
/// instead. A name that is only shorter or longer is the same name.
struct NameComparison {
  /// In rows with at least this share of matching words a name of the story in the slot of another one is a change of persons.
  static let leastStrength = 0.7
  /// In rows with at least this share all other words are the same.
  static let leastEqual = 0.8

  private let row: RowWords
  private var original: PreparedDocument { row.original }
  private var suspect: PreparedDocument { row.suspect }

  init(row: RowWords) { self.row = row }

  /// Where the suspect has another name in a name's slot, in bytes; nil where it has not.
  func altered(_ mention: Mention) -> Range<Int>? {
    guard let slot = row.slot(of: mention.tokens) else { return nil }
    let isUnchanged = isUnchanged(slot)
    if row.strength < 1, !isUnchanged || isExchanged(before: slot), let office = exchangedOffice(mention) {
      return office
    }
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
    guard changed || lost.isEmpty && isHyphenated(Array(gained), beside: Array(after), Array(before)) else {
      return nil
    }
    return bytes(of: names, around: gained)
  }

  /// Whether another word stands in the place of one of the two before a slot.
  private func isExchanged(before slot: Range<Int>) -> Bool {
    for place in max(0, slot.lowerBound - 2)..<slot.lowerBound where row.pairs[place].likeness == .different {
      return true
    }
    return false
  }

  /// Where another office stands before a name that is the same, in a row that is the same otherwise: "Governor Low" for "Mayor Low",
  /// "Finance Minister Low" for "Transport Minister Low".
  private func exchangedOffice(_ mention: Mention) -> Range<Int>? {
    guard row.strength >= Self.leastEqual else { return nil }
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    // The first word of a sentence is not told for a part of the name.
    let first = max(mention.tokens.lowerBound - 2, row.originalTokens.lowerBound)
    for token in first..<mention.tokens.upperBound - 1 where theirs.flags[token].contains(.capitalised) {
      guard let place = row.place(of: token), row.pairs[place].likeness != .equal,
        let behind = row.counterpart(of: token + 1), behind == row.pairs[place].suspect + 1,
        theirs.words[token + 1] == mine.words[behind]
      else { continue }
      let other = row.pairs[place].suspect
      // Who was one thing once may be another now.
      let isFormer = other > row.suspectTokens.lowerBound && Titles.isFormer(mine.words[other - 1])
      let isOffice = !isFormer && Titles.areUnlike(theirs.words[token], mine.words[other])
      let isPortfolio =
        Titles.havePortfolios(theirs.words[token + 1])
        && Titles.areUnlikePortfolios(theirs.words[token], mine.words[other])
      guard isOffice || isPortfolio else { continue }
      var end = behind
      while end + 1 < row.suspectTokens.upperBound, isNameWord(end + 1), suspect.isOneName(end, end + 1) { end += 1 }
      return mine.range(of: other..<end + 1)
    }
    return nil
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
      return row.strength >= Self.leastStrength && row.isExchanged(one, other)
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
