// SPDX-License-Identifier: Apache-2.0

import Language

/// The word alignment of a row, ready to be asked which word stands where and what was lost or gained.
///
/// A class, as everything that looks for changes in a row hands it on; one reads all rows of a pair, each in the memory of the one before.
final class RowWords {
  let original: PreparedDocument
  let suspect: PreparedDocument
  /// The steps of the row, in memory that the next row takes.
  private(set) var pairs = UnsafeBufferPointer<WordPair>(start: nil, count: 0)
  /// The share of the words of both sides that are aligned with their like.
  private(set) var strength = 0.0
  /// The words of the original's side. Either side's words follow each other without a gap.
  private(set) var originalTokens = 0..<0
  /// The words of the suspect's side.
  private(set) var suspectTokens = 0..<0
  /// For each word of the original's side its place in the alignment; and for the suspect's, behind as many places as there are steps.
  private var places: UnsafeMutablePointer<Int32>
  private var steps: UnsafeMutablePointer<WordPair>
  private var capacity = 128

  /// Without a row as yet.
  init(original: PreparedDocument, suspect: PreparedDocument) {
    self.original = original
    self.suspect = suspect
    places = .allocate(capacity: 2 * (capacity + 1))
    steps = .allocate(capacity: capacity)
  }

  deinit {
    places.deallocate()
    steps.deallocate()
  }

  /// Reads a row, which takes the place of the last one.
  ///
  /// - Complexity: O(n) in the steps.
  func read(_ row: AlignedSentences) {
    let count = row.pairs.count
    reserve(count)
    let (places, steps) = (places, steps)
    // One place more on either side: the next place is written over the last one where a side has no word.
    let suspectPlaces = places + (count + 1)
    var (place, words, suspectWords, matches) = (0, 0, 0, 0)
    for pair in row.pairs {
      steps[place] = pair
      places[words] = Int32(truncatingIfNeeded: place)
      words &+= pair.original >= 0 ? 1 : 0
      suspectPlaces[suspectWords] = Int32(truncatingIfNeeded: place)
      suspectWords &+= pair.suspect >= 0 ? 1 : 0
      matches &+= pair.likeness.isMatch ? 1 : 0
      place &+= 1
    }
    pairs = UnsafeBufferPointer(start: steps, count: count)
    let first = words == 0 ? 0 : pairs[Int(places[0])].original
    let firstSuspect = suspectWords == 0 ? 0 : pairs[Int(suspectPlaces[0])].suspect
    originalTokens = first..<first + words
    suspectTokens = firstSuspect..<firstSuspect + suspectWords
    strength = Double(matches) / Double(max(1, count))
  }

  private func reserve(_ count: Int) {
    guard capacity < count else { return }
    places.deallocate()
    steps.deallocate()
    capacity = 2 * count
    places = .allocate(capacity: 2 * (capacity + 1))
    steps = .allocate(capacity: capacity)
  }

  /// The place of a word of the original in the alignment.
  func place(of token: Int) -> Int? {
    originalTokens.contains(token) ? Int(places[token - originalTokens.lowerBound]) : nil
  }

  /// The place of a word of the suspect in the alignment.
  func place(ofSuspect token: Int) -> Int? {
    suspectTokens.contains(token) ? Int(places[pairs.count + 1 + token - suspectTokens.lowerBound]) : nil
  }

  /// The suspect's word that a word of the original is aligned with.
  func counterpart(of token: Int) -> Int? {
    guard let place = place(of: token), pairs[place].suspect >= 0 else { return nil }
    return pairs[place].suspect
  }

  /// The places that stand in the place of some words of the original, with the suspect's capitalised words that were put right beside
  /// them.
  func slot(of tokens: Range<Int>) -> Range<Int>? {
    guard let first = place(of: tokens.lowerBound), let last = place(of: tokens.upperBound - 1) else { return nil }
    var lower = first
    var upper = last + 1
    while lower > 0, isAddedName(lower - 1) { lower -= 1 }
    while upper < pairs.count, isAddedName(upper) { upper += 1 }
    return lower..<upper
  }

  /// The suspect's words at some places.
  func suspectWords(in slot: Range<Int>) -> [Int] { pairs[slot].compactMap { $0.suspect >= 0 ? $0.suspect : nil } }

  private func isAddedName(_ place: Int) -> Bool {
    let pair = pairs[place]
    guard pair.original < 0 else { return false }
    let flags = suspect.annotated.tokens.flags[pair.suspect]
    guard flags.contains(.capitalised), !flags.contains(.sentenceInitial) else { return false }
    // What a comma parts from a name is none of it.
    return isJoined(pair.suspect, to: place - 1) || isJoined(pair.suspect, to: place + 1)
  }

  private func isJoined(_ token: Int, to place: Int) -> Bool {
    guard pairs.indices.contains(place), pairs[place].suspect >= 0 else { return false }
    return suspect.isJoined(max(pairs[place].suspect, token))
  }

  /// Whether words on both sides of some places are aligned with their like; the ends of the row count as such.
  func hasMatchingNeighbours(_ slot: Range<Int>) -> Bool {
    let before = max(0, slot.lowerBound - 2)..<slot.lowerBound
    let behind = slot.upperBound..<min(pairs.count, slot.upperBound + 2)
    return (slot.lowerBound < 2 || before.contains { pairs[$0].likeness.isMatch })
      && (slot.upperBound + 2 > pairs.count || behind.contains { pairs[$0].likeness.isMatch })
  }

  /// Whether the suspect's side has a word of the original less often than the original's.
  func isLost(_ token: Int) -> Bool {
    let word = original.annotated.tokens.words[token]
    return count(word, originalTokens, original) > count(word, suspectTokens, suspect)
  }

  /// Whether the suspect's side has a word of its own more often than the original's.
  func isGained(_ token: Int) -> Bool {
    let word = suspect.annotated.tokens.words[token]
    return count(word, suspectTokens, suspect) > count(word, originalTokens, original)
  }

  /// The share of the words that are aligned with their like or stand on both sides, in whatever order.
  func strengthInAnyOrder() -> Double {
    let held = pairs.count { pair in
      pair.likeness.isMatch || pair.likeness == .different && !isLost(pair.original) && !isGained(pair.suspect)
    }
    return Double(held) / Double(max(1, pairs.count))
  }

  private func count(_ word: UInt64, _ tokens: Range<Int>, _ document: PreparedDocument) -> Int {
    tokens.count { document.annotated.tokens.words[$0] == word }
  }

  /// Whether two words stand in each other's place, with more than a list's "and" between them.
  func isExchanged(_ token: Int, _ other: Int) -> Bool {
    let theirs = original.annotated.tokens.words
    let mine = suspect.annotated.tokens.words
    guard let here = place(of: token),
      let there = pairs.firstIndex(where: {
        $0.original >= 0 && $0.suspect >= 0 && theirs[$0.original] == mine[other] && mine[$0.suspect] == theirs[token]
      })
    else { return false }
    return pairs[min(here, there)..<max(here, there)].contains { pair in
      pair.likeness == .equal && !Self.listWords.contains(theirs[pair.original])
        && !original.annotated.tokens.flags[pair.original].contains(.name)
    }
  }

  private static let listWords: Set<UInt64> = [
    FoldedHash(of: "and").value, FoldedHash(of: "or").value, FoldedHash(of: "with").value,
    FoldedHash(of: "the").value,
  ]

  /// Whether a name or a number that is kept stands right beside some words, or "of" and such a name: the Ministry of Health, Number 3 mine.
  func isBesideName(_ tokens: Range<Int>, _ slot: Range<Int>) -> Bool {
    isKeptName(tokens.upperBound, isNumberToo: true) || isKeptName(tokens.lowerBound - 1, isNumberToo: false)
      || isOf(tokens.upperBound) && isKeptName(tokens.upperBound + 1, isNumberToo: false)
      || isOf(tokens.lowerBound - 1) && isKeptName(tokens.lowerBound - 2, isNumberToo: false)
  }

  private func isOf(_ token: Int) -> Bool {
    originalTokens.contains(token) && original.annotated.tokens.words[token] == Self.of
  }

  private static let of = FoldedHash(of: "of").value

  private func isKeptName(_ token: Int, isNumberToo: Bool) -> Bool {
    guard let place = place(of: token), pairs[place].likeness == .equal else { return false }
    let flags = original.annotated.tokens.flags[token]
    return flags.contains(.name) || isNumberToo && flags.contains(.number)
  }
}

extension PreparedDocument {
  /// Whether a space or a hyphen alone parts a word from the one before it.
  func isJoined(_ token: Int) -> Bool {
    let tokens = annotated.tokens
    guard token > 0, token < tokens.count else { return false }
    let gap = tokens.range(of: token - 1).upperBound..<Int(tokens.starts[token])
    return gap.count == 1 && (text.utf8[gap.lowerBound] == 32 || text.utf8[gap.lowerBound] == UInt8(ascii: "-"))
  }

  /// Whether two words may belong to one name: they stand side by side, or one function word or the full stop of an initial parts them.
  func isOneName(_ one: Int, _ other: Int) -> Bool {
    let tokens = annotated.tokens
    guard other > one, other - one <= 2 else { return false }
    let between = tokens.range(of: one).upperBound..<Int(tokens.starts[other])
    if other - one == 2 { return tokens.flags[one + 1].contains(.functionWord) && between.count < 8 }
    return between.count <= 1 || between.count == 2 && text.utf8[between.lowerBound] == UInt8(ascii: ".")
  }

  /// Whether nothing but a hyphen parts a word from the one before it.
  func isHyphenated(_ token: Int) -> Bool {
    let tokens = annotated.tokens
    guard token > 0, token < tokens.count else { return false }
    let gap = tokens.range(of: token - 1).upperBound..<Int(tokens.starts[token])
    return gap.count == 1 && text.utf8[gap.lowerBound] == UInt8(ascii: "-")
  }
}
