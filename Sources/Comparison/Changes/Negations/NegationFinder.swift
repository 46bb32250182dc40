// SPDX-License-Identifier: Apache-2.0

import Language

/// Finds negations that one side of a row has and the other lost, with both readings, and words exchanged for their opposites.
struct NegationFinder {
  /// In rows with at least this share of matching words every negation counts, not only those of verbs.
  static let leastStrength = 0.7

  private let row: RowWords
  private var original: PreparedDocument { row.original }
  private var suspect: PreparedDocument { row.suspect }

  private let wording: NegationWording

  init(row: RowWords) {
    self.row = row
    wording = NegationWording(row: row)
  }

  /// The altered ones of the row, in the original's order.
  func altered() -> [FactPair] {
    let (before, theirs) = denials(row.originalTokens, in: original)
    let (after, mine) = denials(row.suspectTokens, in: suspect)
    let negations = exchanged(before, after)
    var sides = theirs.union(mine).contains(.opposition) ? SideFinder(row: row).opposites() : []
    let areRetold = !sides.isEmpty && SideFinder(row: row).areRetold()
    if areRetold { sides = [] }
    let taken = sides.map { fact(original: $0.original..<$0.original + 1, suspect: $0.suspect..<$0.suspect + 1) }
    // A word and its opposite have both an opposite.
    guard theirs.intersection(mine).contains(.opposable) else {
      return negations.map { fact(original: $0.original, suspect: $0.suspect) } + taken
    }
    let finder = OppositeFinder(row: row)
    let opposites = finder.opposites().filter { !areRetold || !finder.isExchanged($0) }
    let scope = NegationScope(row: row)
    var madeUp: [Int] = []
    var facts: [FactPair] = []
    for negation in negations {
      let side = RowSide(row, isOriginal: negation.isOriginal)
      if let place = scope.opposite(behind: negation.token, at: negation.place, on: side) {
        madeUp += [place, negation.place]
      } else {
        facts.append(fact(original: negation.original, suspect: negation.suspect))
      }
    }
    for opposite in opposites where opposites.count > 1 {
      if let other = counterpart(ofDenying: opposite, in: scope) { madeUp += [opposite.place, other] }
    }
    for opposite in opposites where !madeUp.contains(opposite.place) {
      let (one, other) = (opposite.original, opposite.suspect)
      guard before != after || !isDenial(one, in: original) && !isDenial(other, in: suspect),
        before == after || !negations.isEmpty || !isMadeUpFor(opposite)
      else { continue }
      let turned = fact(original: one..<one + 1, suspect: other..<other + 1)
      if !facts.contains(where: { $0.suspect.map { turned.suspect?.overlaps($0) == true } == true }) {
        facts.append(turned)
      }
    }
    return facts + taken
  }

  /// The one negation of two short sentences that stand in each other's place, where one of them has it and the other none, nor an opposite:
  /// "They are not expected to" beside "It's anticipated that they will". Both readings are whole sentences.
  func alteredInShort() -> [FactPair] {
    let (theirs, mine) = (row.originalTokens, row.suspectTokens)
    guard max(theirs.count, mine.count) <= Self.mostWordsOfShort else { return [] }
    let (before, one) = denials(theirs, in: original)
    let (after, other) = denials(mine, in: suspect)
    let isShared = row.pairs.contains {
      $0.likeness.isMatch && !original.annotated.tokens.flags[$0.original].contains(.functionWord)
    }
    guard before + after == 1, isShared, !one.union(other).contains(.opposition),
      !one.intersection(other).contains(.opposable),
      before == 0 || theirs.contains(where: { isPlain($0, in: original) }),
      after == 0 || mine.contains(where: { isPlain($0, in: suspect) })
    else { return [] }
    return [fact(original: theirs, suspect: mine)]
  }

  private static let mostWordsOfShort = 8

  private func isPlain(_ token: Int, in document: PreparedDocument) -> Bool {
    Self.plain.contains(document.annotated.tokens.words[token])
      || document.annotated.tokens.lengths[token] > 3 && Self.isContraction(token, document)
  }

  /// The place of the opposite that makes up for one of which one word denies: "nobody opposed it" says what "everybody supported it" says.
  private func counterpart(ofDenying opposite: Opposite, in scope: NegationScope) -> Int? {
    let isDenied = isDenying(opposite.original, in: original)
    guard isDenied != isDenying(opposite.suspect, in: suspect) else { return nil }
    return scope.opposite(
      behind: isDenied ? opposite.original : opposite.suspect, at: opposite.place,
      on: RowSide(row, isOriginal: isDenied))
  }

  private func isDenying(_ token: Int, in document: PreparedDocument) -> Bool {
    isNegative(token, in: document) || Self.smallest.contains(document.annotated.tokens.words[token])
  }

  /// Whether a negation came or went close to an opposite, so that the one makes up for the other: "would only be published after" for "would
  /// not be published before".
  private func isMadeUpFor(_ opposite: Opposite) -> Bool {
    let place = opposite.place
    let around = max(0, place - Self.clause)..<min(row.pairs.count, place + Self.clause + 1)
    return around.contains { other in
      let pair = row.pairs[other]
      let theirs = pair.original >= 0 && isDenial(pair.original, in: original)
      let mine = pair.suspect >= 0 && isDenial(pair.suspect, in: suspect)
      return pair.original != opposite.original && pair.suspect != opposite.suspect && theirs != mine
    }
  }

  /// So many words on either side are of one clause.
  static let clause = 8

  /// The negations that came or went, of so many on either side.
  private func exchanged(_ before: Int, _ after: Int) -> [LostNegation] {
    // A clause that stands word for word on both sides but for its negation counts whatever the rest says.
    let gone = before == 0 ? [] : lost(RowSide(row, isOriginal: true))
    let come = after == 0 ? [] : lost(RowSide(row, isOriginal: false))
    guard !gone.isEmpty || !come.isEmpty else { return [] }
    let scope = NegationScope(row: row)
    let tight = (gone + come).filter { $0.isTight && !scope.isRaised($0) }
    let loose = (before > after ? gone : before < after ? come : []).filter { !$0.isTight }
    return tight + loose.prefix(max(0, abs(before - after) - tight.count))
  }

  /// How many of some words deny, and what any of them has.
  private func denials(_ tokens: Range<Int>, in document: PreparedDocument) -> (count: Int, any: Polarity) {
    var count = 0
    var any: Polarity = []
    for polarity in document.polarities[tokens] {
      count &+= Int(polarity.rawValue & Polarity.denial.rawValue)
      any.formUnion(polarity)
    }
    return (count, any)
  }

  /// Whether a word denies: a negation, or `failed to` and its like.
  private func isDenial(_ token: Int, in document: PreparedDocument) -> Bool {
    document.polarities[token].contains(.denial)
  }

  /// Whether "no" stands for "number".
  private func isNumbered(_ token: Int, in document: PreparedDocument) -> Bool {
    let tokens = document.annotated.tokens
    guard tokens.words[token] == Self.no, token + 1 < tokens.count else { return false }
    let first = document.text.utf8[Int(tokens.starts[token + 1])]
    return first >= 48 && first <= 57
  }

  /// Whether what a negation denies denies itself: "not without merit".
  private func isDoubled(_ token: Int, in document: PreparedDocument) -> Bool {
    let next = token + 1
    guard next < document.annotated.tokens.count else { return false }
    return isNegative(next, in: document) || Self.comparatives.contains(document.annotated.tokens.words[next])
  }

  /// Whether the word that a negation denies stands on the other side still, so that nothing makes up for the negation that is gone:
  /// "is without merit" for "is not without merit".
  private func isKept(_ token: Int, behind place: Int, on side: RowSide) -> Bool {
    guard isNegative(token, in: side.from), place + 1 < row.pairs.count else { return false }
    let next = row.pairs[place + 1]
    return side.one(next) == token && next.likeness.isMatch
  }

  /// "No less than", "not only", "no doubt": nothing is denied.
  private static let comparatives: Set<UInt64> = Set(
    [
      FoldedHash(of: "less"), FoldedHash(of: "more"), FoldedHash(of: "fewer"), FoldedHash(of: "later"),
      FoldedHash(of: "only"), FoldedHash(of: "just"), FoldedHash(of: "doubt"), FoldedHash(of: "matter"),
      FoldedHash(of: "least"),
    ].map(\.value))

  private static let no = FoldedHash(of: "no").value
  /// Words of measure that deny as much as they count: who is less quick is slower.
  private static let smallest: Set<UInt64> = [FoldedHash(of: "few").value, FoldedHash(of: "less").value]
  private static let than = FoldedHash(of: "than").value

  private func fact(original theirs: Range<Int>, suspect mine: Range<Int>) -> FactPair {
    FactPair(
      kind: .negation, status: .altered, original: original.annotated.tokens.range(of: theirs),
      suspect: suspect.annotated.tokens.range(of: mine))
  }

  /// The negations of one side whose verb stands on the other side without one, as runs of words on both sides.
  private func lost(_ side: RowSide) -> [LostNegation] {
    let (from, to) = (side.from, side.to)
    var found: [LostNegation] = []
    for place in row.pairs.indices {
      let token = side.one(row.pairs[place])
      guard token >= 0, isDenial(token, in: from) else { continue }
      let partner = side.other(row.pairs[place])
      if partner >= 0, isDenial(partner, in: to) { continue }
      // "No. 7" counts.
      guard !isNumbered(token, in: from) else { continue }
      // The word before and the verb behind must be aligned with their like, and stand side by side on the other side.
      let leading = row.pairs[..<place].suffix(4).last { $0.likeness.isMatch }
      let behind = row.pairs[(place + 1)...].prefix(6).first {
        let word = side.one($0)
        return word >= 0 && !from.annotated.tokens.flags[word].contains(.functionWord)
      }
      let held = isHeld(at: place, on: side) ? row.pairs[place + 1] : nil
      let verb = behind.flatMap { held == nil || $0.likeness.isMatch || wording.areOneVerb($0) ? $0 : nil }
      guard let leading, let anchor = verb ?? held ?? (place + 1 == row.pairs.count ? leading : nil),
        anchor.likeness.isMatch || wording.areOneVerb(anchor),
        token - side.one(leading) <= 2, side.one(anchor) - token <= 3
      else { continue }
      let (start, end) = (side.other(leading), side.other(anchor))
      let step = end - start
      let isTight = token - side.one(leading) == 1 && verb != nil && side.one(anchor) - token == 1 && step == 1
      let isDenier = from.annotated.tokens.stems[token] == Antonyms.deny
      guard !isDenier || wording.isAffirmed(place, on: side) else { continue }
      let isVerb = isDenier || from.annotated.tokens.lengths[token] > 3 && Self.isContraction(token, from)
      guard
        isTight || isVerb || row.strength >= Self.leastStrength
          || Self.plain.contains(from.annotated.tokens.words[token])
      else { continue }
      // "Should" in the place of "shouldn't" is one step more than nothing in the place of "not".
      let longest = isVerb && start < partner && partner < end ? 4 : 3
      guard behind == nil ? end + 1 >= side.lastOther(in: row) : step > 0 && step <= longest else { continue }
      // What denies in the next sentence makes up for nothing here.
      let around = max(0, start - 1)..<min(side.lastOther(in: row) + 1, end + 2)
      guard
        !around.contains(where: {
          isNegative($0, in: to) && !isShared($0, on: side) || isNegated($0, anchor, on: side)
            || to.annotated.tokens.words[$0] == Self.than
        }), !isDoubled(token, in: from) || isKept(token + 1, behind: place, on: side),
        !wording.isDenied(before: start, on: side), !wording.isOther(behind: anchor, on: side),
        !wording.isDated(token, from: end, on: side)
      else { continue }
      let first = from.annotated.tokens.flags[max(0, token - 1)].contains(.functionWord) ? max(0, token - 1) : token
      found.append(
        LostNegation(
          token: token, place: place, isOriginal: side.isOriginal, from: first..<max(side.one(anchor), token) + 1,
          to: (side.one(leading) >= first ? start : min(start + 1, end))..<end + 1, isTight: isTight))
    }
    return found
  }

  /// Whether a negation stands between two auxiliary verbs that follow each other on the other side, and nothing is denied there: "had never
  /// been" beside "had been".
  private func isHeld(at place: Int, on side: RowSide) -> Bool {
    guard place > 0, place + 1 < row.pairs.count else { return false }
    let (before, behind) = (row.pairs[place - 1], row.pairs[place + 1])
    guard before.likeness.isMatch, behind.likeness.isMatch, side.other(behind) == side.other(before) + 1 else {
      return false
    }
    let words = side.from.annotated.tokens.words
    return Self.auxiliaries.contains(words[side.one(before)]) && Self.auxiliaries.contains(words[side.one(behind)])
      && !(side.isOriginal ? row.suspectTokens : row.originalTokens).contains { isNegative($0, in: side.to) }
  }

  private static let auxiliaries: Set<UInt64> = Set(
    [
      FoldedHash(of: "had"), FoldedHash(of: "has"), FoldedHash(of: "have"), FoldedHash(of: "be"),
      FoldedHash(of: "been"),
      FoldedHash(of: "will"), FoldedHash(of: "would"), FoldedHash(of: "could"), FoldedHash(of: "can"),
      FoldedHash(of: "should"), FoldedHash(of: "may"), FoldedHash(of: "might"), FoldedHash(of: "must"),
    ].map(\.value))

  /// Whether what denies on the other side stands beside what denies on this one: it does not make up for what denies on one side alone.
  private func isShared(_ token: Int, on side: RowSide) -> Bool {
    guard let step = side.step(ofOther: token, in: row), step.likeness.isMatch else { return false }
    return isNegative(side.one(step), in: side.from)
  }

  /// "not", "never", "cannot" and what ends in n't: other negations are put in other words too often.
  private static let plain: Set<UInt64> = Set(
    [FoldedHash(of: "not"), FoldedHash(of: "never"), FoldedHash(of: "cannot")].map(\.value))

  private static func isContraction(_ token: Int, _ document: PreparedDocument) -> Bool {
    let bytes = document.text.utf8[document.annotated.tokens.range(of: token)]
    return bytes.last.map { $0 | 0x20 } == UInt8(ascii: "t") && bytes.contains { $0 == UInt8(ascii: "'") || $0 == 0x99 }
  }

  private func isNegative(_ token: Int, in document: PreparedDocument) -> Bool {
    document.polarities[token].contains(.negative)
  }

  /// Whether a word carries its negation in itself: `unknown` for `not known`.
  private func isNegated(_ token: Int, _ anchor: WordPair, on side: RowSide) -> Bool {
    guard token == side.other(anchor) else { return false }
    func prefixed(_ document: PreparedDocument, _ token: Int) -> Bool {
      let bytes = document.text.utf8[document.annotated.tokens.range(of: token)].prefix(3).map { $0 | 0x20 }
      return bytes.starts(with: Array("un".utf8)) || bytes.starts(with: Array("dis".utf8))
    }
    return prefixed(side.to, token) && !prefixed(side.from, side.one(anchor))
  }
}
