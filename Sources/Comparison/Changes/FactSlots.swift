// SPDX-License-Identifier: Apache-2.0

import Language

/// The mentions of a row's two sides and which word fills the slot of which.
struct FactSlots {
  let originalMentions: [Mention]
  let suspectMentions: [Mention]
  private let original: PreparedDocument
  private let suspect: PreparedDocument
  private let pairs: [WordPair]
  /// For each word of the original's side its place in the alignment.
  private var places: [Int32]
  private let firstPlace: Int
  /// The same for the suspect's side.
  private var mySlots: [Int32]
  private let firstSlot: Int
  private let suspectWords: [UInt64]

  init(row: AlignedSentences, original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
    pairs = row.pairs
    var mine: [UInt64] = []
    firstPlace = row.pairs.first { $0.original >= 0 }?.original ?? 0
    firstSlot = row.pairs.first { $0.suspect >= 0 }?.suspect ?? 0
    places = []
    mySlots = []
    // Either side's words follow each other without a gap.
    for (place, pair) in row.pairs.enumerated() {
      if pair.original >= 0 {
        places.append(Int32(place))
      }
      if pair.suspect >= 0 {
        mySlots.append(Int32(place))
        mine.append(suspect.annotated.tokens.words[pair.suspect])
      }
    }
    suspectWords = mine
    originalMentions = Self.mentions(of: row.original, in: original)
    suspectMentions = Self.mentions(of: row.suspect, in: suspect)
  }

  private static func mentions(of sentences: Range<Int32>, in document: PreparedDocument) -> [Mention] {
    guard !sentences.isEmpty else { return [] }
    let all = document.annotated.sentences
    let words = all[Int(sentences.lowerBound)].tokens.lowerBound..<all[Int(sentences.upperBound - 1)].tokens.upperBound
    let mentions = document.annotated.mentions
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < words.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [Mention] = []
    while low < mentions.count, mentions[low].tokens.lowerBound < words.upperBound {
      result.append(mentions[low])
      low += 1
    }
    return result
  }

  /// Where the suspect has a mention, in bytes; nil where none of its words is aligned with its like.
  func matched(_ mention: Mention) -> Range<Int>? {
    var range: Range<Int>?
    for token in mention.tokens {
      guard let place = place(of: token), pairs[place].likeness.isMatch else { continue }
      let here = suspect.annotated.tokens.range(of: pairs[place].suspect)
      range = range.map { min($0.lowerBound, here.lowerBound)..<max($0.upperBound, here.upperBound) } ?? here
    }
    return range
  }

  /// The suspect's word that a word of the original is aligned with.
  func counterpart(of token: Int) -> Int? {
    guard let place = place(of: token), pairs[place].suspect >= 0 else { return nil }
    return pairs[place].suspect
  }

  /// Where the suspect has another name in a name's slot, in bytes; nil where it has not.
  func altered(_ mention: Mention) -> Range<Int>? {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    var range: Range<Int>?
    var isAltered = false
    for token in mention.tokens {
      guard let place = place(of: token), pairs[place].suspect >= 0 else { continue }
      let other = pairs[place].suspect
      let here = mine.range(of: other)
      let isEqual = theirs.words[token] == mine.words[other]
      guard isEqual || isAlteredName(token, other, place, in: mention) else { continue }
      if !isEqual { isAltered = true }
      range = range.map { min($0.lowerBound, here.lowerBound)..<max($0.upperBound, here.upperBound) } ?? here
    }
    // A name of several words of which nothing is left must be replaced word by word.
    let isReplaced = mention.tokens.allSatisfy {
      counterpart(of: $0).map { mine.flags[$0].contains(.capitalised) } == true
    }
    return isAltered && (isReplaced || mention.tokens.contains(where: isKept)) ? range : nil
  }

  /// Where the suspect has the verb "Might" for the month of May, in bytes.
  func modal(_ mention: Mention) -> Range<Int>? {
    for token in mention.tokens where original.annotated.tokens.words[token] == Self.may {
      guard let other = counterpart(of: token), suspect.annotated.tokens.words[other] == Self.might else { continue }
      return suspect.annotated.tokens.range(of: other)
    }
    return nil
  }

  private static let may = FoldedHash(of: "may").value
  private static let might = FoldedHash(of: "might").value

  private func isAlteredName(_ token: Int, _ other: Int, _ place: Int, in mention: Mention) -> Bool {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    let flags = mine.flags[other]
    guard flags.contains(.capitalised), !flags.contains(.sentenceInitial) || mine.capitals[other] >= 128,
      NameForms.isSameCase(token, original, other, suspect), !suspectWords.contains(theirs.words[token]),
      hasMatchingNeighbours(place), !NameAliases.areAliases(theirs.words[token], mine.words[other]),
      !NameForms.areForms(NameForms.letters(token, in: original), NameForms.letters(other, in: suspect))
    else { return false }
    let isCommon = theirs.capitals[token] < 128 || pairs[place].likeness == .synonym || flags.contains(.functionWord)
    if isCommon {
      // A common word is part of a name only beside the rest of it.
      let isBeside = mention.tokens.contains { $0 != token && isKept($0) } || isBehindOf(token)
      return isBeside && !mention.tokens.contains { $0 != token && Titles.contain(theirs.words[$0]) }
    }
    return !original.shingles.words1.contains(word: ShingleSet.word(mine.words[other]))
  }

  private func isKept(_ token: Int) -> Bool { place(of: token).map { pairs[$0].likeness == .equal } == true }

  /// Whether a name ends in "of" right before a word, which is kept: the Ministry of Health.
  private func isBehindOf(_ token: Int) -> Bool {
    let tokens = original.annotated.tokens
    return token >= 2 && tokens.words[token - 1] == Self.of && tokens.flags[token - 2].contains(.name)
      && isKept(token - 2)
  }

  private static let of = FoldedHash(of: "of").value

  /// Whether a word of the suspect fills the slot of a name or number of the original with another value.
  func isAlteration(_ token: Int) -> Bool {
    let slot = token - firstSlot
    guard mySlots.indices.contains(slot) else { return false }
    let place = Int(mySlots[slot])
    guard pairs[place].original >= 0, pairs[place].likeness == .different else {
      return false
    }
    return !original.annotated.tokens.flags[pairs[place].original].isDisjoint(with: [.name, .number])
  }

  private func place(of token: Int) -> Int? {
    let offset = token - firstPlace
    return places.indices.contains(offset) ? Int(places[offset]) : nil
  }

  /// Whether words on both sides of a place are aligned with their like; the ends of the row count as such.
  private func hasMatchingNeighbours(_ place: Int) -> Bool {
    let before = max(0, place - 2)..<place
    let behind = place + 1..<min(pairs.count, place + 3)
    return (place < 2 || before.contains { pairs[$0].likeness.isMatch })
      && (place + 3 > pairs.count || behind.contains { pairs[$0].likeness.isMatch })
  }
}
