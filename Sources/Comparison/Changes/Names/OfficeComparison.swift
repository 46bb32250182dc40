// SPDX-License-Identifier: Apache-2.0

import Language

/// Tells of the names of one aligned row whether another office stands before them.
struct OfficeComparison {
  /// In rows with at least this share of matching words all other words are the same.
  static let leastEqual = 0.8

  private let row: RowWords
  private var original: PreparedDocument { row.original }
  private var suspect: PreparedDocument { row.suspect }

  init(row: RowWords) { self.row = row }

  /// What the suspect makes of the office of a name that fills a slot; nil where it is the same, or cannot be told.
  func altered(_ mention: Mention, in slot: Range<Int>, isUnchanged: Bool) -> FactPair? {
    if !isUnchanged || isExchanged(before: slot), let fact = exchanged(mention) { return fact }
    return row.strength < 1 && isLonger(around: slot) ? promoted(mention) : nil
  }

  /// Whether another word, of whatever meaning, stands in the place of one of the two before a slot.
  private func isExchanged(before slot: Range<Int>) -> Bool {
    for place in max(0, slot.lowerBound - 2)..<slot.lowerBound {
      let likeness = row.pairs[place].likeness
      if likeness != .equal, likeness.isBeside { return true }
    }
    return false
  }

  /// Whether a word in a slot or right before it stands on one side alone.
  private func isLonger(around slot: Range<Int>) -> Bool {
    for place in max(0, slot.lowerBound - 3)..<slot.upperBound where !row.pairs[place].likeness.isBeside { return true }
    return false
  }

  /// Where another office stands before a name that is the same, in a row that is the same otherwise: "Governor Low" for "Mayor Low",
  /// "Finance Minister Low" for "Transport Minister Low".
  private func exchanged(_ mention: Mention) -> FactPair? {
    guard row.strength >= Self.leastEqual else { return nil }
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    for token in first(of: mention)..<mention.tokens.upperBound - 1 where theirs.flags[token].contains(.capitalised) {
      guard let place = row.place(of: token), row.pairs[place].likeness != .equal,
        let behind = row.counterpart(of: token + 1), theirs.words[token + 1] == mine.words[behind],
        row.suspectTokens.contains(behind - 1)
      else { continue }
      let other = behind - 1
      guard let step = row.place(ofSuspect: other), row.pairs[step].likeness != .equal else { continue }
      // Who was one thing once may be another now.
      let isFormer = other > row.suspectTokens.lowerBound && Titles.isFormer(mine.words[other - 1])
      let isOffice = !isFormer && Titles.areUnlike(office(token, in: original), office(other, in: suspect))
      let isPortfolio =
        Titles.havePortfolios(theirs.words[token + 1])
        && Titles.areUnlikePortfolios(theirs.words[token], mine.words[other])
      if isOffice || isPortfolio { return fact(mention, from: other) }
    }
    return nil
  }

  /// The first word of a sentence is not told for a part of the name.
  private func first(of mention: Mention) -> Int {
    max(mention.tokens.lowerBound - 2, row.originalTokens.lowerBound)
  }

  private func office(_ token: Int, in document: PreparedDocument) -> UInt64 {
    let words = document.annotated.tokens.words
    return Titles.office(words[token], behind: token > 0 ? words[token - 1] : nil)
  }

  /// Where a deputy was put in the place of the one whose deputy he is, or the other way round, in a row that is the same otherwise.
  private func promoted(_ mention: Mention) -> FactPair? {
    guard row.strength >= Self.leastEqual else { return nil }
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    for token in first(of: mention)..<mention.tokens.upperBound - 1 where Titles.hasDeputy(theirs.words[token]) {
      guard theirs.flags[token].contains(.capitalised), let other = row.counterpart(of: token),
        theirs.words[token] == mine.words[other], row.counterpart(of: mention.tokens.upperBound - 1) != nil
      else { continue }
      let (first, own) = (first(ofOffice: token, in: original), first(ofOffice: other, in: suspect))
      let wasDeputy = isDeputy(first - 1, among: row.originalTokens, in: original)
      guard wasDeputy != isDeputy(own - 1, among: row.suspectTokens, in: suspect),
        !(wasDeputy ? mine.words[row.suspectTokens] : theirs.words[row.originalTokens]).contains(where: Titles.isDeputy)
      else { continue }
      return fact(mention, from: wasDeputy ? own : own - 1)
    }
    return nil
  }

  /// The word that an office begins with: that of a minister's field, "Deputy Finance Minister".
  private func first(ofOffice token: Int, in document: PreparedDocument) -> Int {
    let words = document.annotated.tokens.words
    return token > 0 && Titles.havePortfolios(words[token]) && Titles.isPortfolio(words[token - 1]) ? token - 1 : token
  }

  private func isDeputy(_ token: Int, among words: Range<Int>, in document: PreparedDocument) -> Bool {
    words.contains(token) && Titles.isDeputy(document.annotated.tokens.words[token])
  }

  /// The name from its office on, as the suspect has it.
  private func fact(_ mention: Mention, from first: Int) -> FactPair {
    let last = row.counterpart(of: mention.tokens.upperBound - 1) ?? first
    return FactPair(
      kind: .name, status: .altered, original: original.annotated.tokens.range(of: mention.tokens),
      suspect: suspect.annotated.tokens.range(of: first..<max(first, last) + 1))
  }
}
