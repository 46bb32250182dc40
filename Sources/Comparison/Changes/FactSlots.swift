// SPDX-License-Identifier: Apache-2.0

import Language

/// The mentions of a row's two sides and which word fills the slot of which.
struct FactSlots {
  /// Words that share so many letters at their beginning are forms of one name: China, Chinese.
  static let sharedLetters = 4

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
  private let originalWords: [UInt64]
  private let suspectWords: [UInt64]

  init(row: AlignedSentences, original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
    pairs = row.pairs
    var theirs: [UInt64] = []
    var mine: [UInt64] = []
    firstPlace = row.pairs.first { $0.original >= 0 }?.original ?? 0
    firstSlot = row.pairs.first { $0.suspect >= 0 }?.suspect ?? 0
    places = []
    mySlots = []
    // Either side's words follow each other without a gap.
    for (place, pair) in row.pairs.enumerated() {
      if pair.original >= 0 {
        places.append(Int32(place))
        theirs.append(original.annotated.tokens.words[pair.original])
      }
      if pair.suspect >= 0 {
        mySlots.append(Int32(place))
        mine.append(suspect.annotated.tokens.words[pair.suspect])
      }
    }
    originalWords = theirs
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

  /// Where the suspect has another value in a mention's slot, in bytes; nil where it has not.
  func altered(_ mention: Mention) -> Range<Int>? {
    let theirs = original.annotated.tokens
    let mine = suspect.annotated.tokens
    var range: Range<Int>?
    var isAltered = false
    for token in mention.tokens {
      guard let place = place(of: token), pairs[place].suspect >= 0 else { continue }
      let pair = pairs[place]
      let here = mine.range(of: pair.suspect)
      if pair.likeness == .equal || pair.likeness == .sameStem {
        range = range.map { min($0.lowerBound, here.lowerBound)..<max($0.upperBound, here.upperBound) } ?? here
        continue
      }
      let isNumber = theirs.flags[token].contains(.number)
      let fits = isNumber ? mine.flags[pair.suspect].contains(.number) : mine.flags[pair.suspect].contains(.capitalised)
      guard fits, !suspectWords.contains(theirs.words[token]), hasMatchingNeighbour(place) else { continue }
      let isKnown =
        isNumber
        ? originalWords.contains(mine.words[pair.suspect])
        : original.shingles.words1.contains(word: ShingleSet.word(mine.words[pair.suspect]))
      let isAlias = NameAliases.areAliases(theirs.words[token], mine.words[pair.suspect])
      guard !isKnown, !isAlias, isNumber || !areForms(token, pair.suspect) else { continue }
      isAltered = true
      range = range.map { min($0.lowerBound, here.lowerBound)..<max($0.upperBound, here.upperBound) } ?? here
    }
    return isAltered ? range : nil
  }

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

  private func hasMatchingNeighbour(_ place: Int) -> Bool {
    let around = max(0, place - 2)...min(pairs.count - 1, place + 2)
    return around.contains { $0 != place && pairs[$0].likeness.isMatch }
  }

  /// Whether two names are forms of one: the same beginning, and not a letter changed inside (a demonym adds, a misspelling alters).
  private func areForms(_ original: Int, _ suspect: Int) -> Bool {
    let one = self.original.text.utf8[self.original.annotated.tokens.range(of: original)].map { UInt64($0 | 0x20) }
    let other = self.suspect.text.utf8[self.suspect.annotated.tokens.range(of: suspect)].map { UInt64($0 | 0x20) }
    guard one.prefix(Self.sharedLetters).elementsEqual(other.prefix(Self.sharedLetters)),
      one.count >= Self.sharedLetters
    else {
      return false
    }
    let isExtension = one.starts(with: other) || other.starts(with: one)
    return isExtension || EditDistance.words(one, other) > 1
  }
}
